# Shared by the scripts beside it, which have changed to the root of the checkout.

# Where Python tools are installed.
# shellcheck disable=SC2034 # the scripts use it
tools=.build/tools

say() { printf '%s\n' "$*" >&2; }

die() {
  say "$@"
  exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }
