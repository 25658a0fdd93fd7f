"""The workflows that `whereas init` offers, run as their hosts would, in an empty folder, with the program and the few
tools that hosts have on the path."""

import hashlib
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

import yaml

from counter import Missing

TOOLS = ["sh", "curl", "sha256sum", "mkdir", "chmod", "grep", "cat"]

# What stands in the place of npm: there is no network in a test, so that the site has no search.
NPM = "#!/bin/sh\nmkdir -p .whereas/node_modules\n"


class Host:
    """A folder with a new site and its workflow, and a path that holds nothing but the tools of a host."""

    def __init__(self, folder, program, name):
        self.site = folder / "site"
        self.tools = folder / "bin"
        self.tools.mkdir()
        for tool in TOOLS:
            found = shutil.which(tool)
            if not found:
                raise Missing(f"{tool} is not installed")
            (self.tools / tool).symlink_to(found)
        npm = self.tools / "npm"
        npm.write_text(NPM)
        npm.chmod(0o755)
        subprocess.run([program, "init", self.site, "--workflow", name], check=True, capture_output=True)
        self.variables = {
            "WHEREAS_URL": program.as_uri(), "WHEREAS_SHA256": hashlib.sha256(program.read_bytes()).hexdigest()}

    def run(self, script, **variables):
        """Runs a step; the workflow's own variables are those of the test."""
        environment = {"PATH": str(self.tools), "HOME": str(self.site), **variables, **self.variables}
        step = subprocess.run(["sh", "-e", "-c", script], cwd=self.site, env=environment, capture_output=True, text=True)
        assert step.returncode == 0, f"{script}\n{step.stdout}{step.stderr}"

    def workflow(self, path):
        return yaml.safe_load((self.site / path).read_text())

    def published(self, folder, address):
        page = (self.site / folder / "en" / "2026-1-reading-rooms" / "index.html").read_text()
        assert f'<link rel="canonical" href="{address}en/2026-1-reading-rooms/">' in page, "its address is another one"
        assert not (self.site / folder / "en" / "search").exists(), "there is a search, without a program to make it"


def github(host):
    workflow = host.workflow(".github/workflows/site.yml")
    assert set(host.variables) <= set(workflow["env"]), "the variables are others"
    for step in workflow["jobs"]["build"]["steps"]:
        if "run" in step:
            host.run(step["run"], PAGES_URL="https://harbour.example/site/")
    host.published("Output", "https://harbour.example/site/")


def gitlab(host):
    workflow = host.workflow(".gitlab-ci.yml")
    assert set(host.variables) <= set(workflow["variables"]), "the variables are others"
    for line in workflow["before_script"] + workflow["check"]["script"] + workflow["pages"]["script"]:
        host.run(line, CI_PAGES_URL="https://harbour.example/site")
    host.published(workflow["pages"]["artifacts"]["paths"][0], "https://harbour.example/site/")


def test_workflows(site):
    for name, play in (("github", github), ("gitlab", gitlab)):
        with site.check(f"the workflow for {name} publishes a new site"):
            with tempfile.TemporaryDirectory() as folder:
                play(Host(Path(folder), site.program, name))


def test_workflows_use_what_they_fetched(site):
    """A file with another checksum is not run."""
    with site.check("a program with another checksum is refused"):
        with tempfile.TemporaryDirectory() as folder:
            host = Host(Path(folder), site.program, "github")
            host.variables["WHEREAS_SHA256"] = "0" * 64
            steps = host.workflow(".github/workflows/site.yml")["jobs"]["build"]["steps"]
            fetch = next(step["run"] for step in steps if "curl" in step.get("run", ""))
            try:
                host.run(fetch)
            except AssertionError as problem:
                assert re.search("computed checksum", str(problem)), problem
            else:
                raise AssertionError("it was taken")
