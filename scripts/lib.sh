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

# The flags of `swift build` for a configuration. They stand here and not in the package's manifest, where they would
# reach everybody who depends on the package. Warnings are errors. A release is optimised across targets, for which what
# they share has to be `public`; see CONTRIBUTING.md. On Linux it holds Swift's own libraries, where the toolchain has them
# for that: it starts in half the time, and runs on machines without Swift.
build_flags() {
  echo -Xswiftc -warnings-as-errors
  [ "$1" = release ] || return 0
  echo -Xswiftc -cross-module-optimization
  [ "$(uname)" = Linux ] || return 0
  resources=$(swift -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')
  if [ -f "${resources%/swift}/swift_static/linux/libFoundation.a" ]; then echo --static-swift-stdlib; fi
}
