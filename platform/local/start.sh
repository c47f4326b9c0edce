# What the start scripts share: finding a JDK, and a build that shows where it is. To be sourced; build_log names the build's log.
# shellcheck shell=bash

: "${build_log:?names the file}"
least_java=25
builder=

# Prints the feature release of a JDK, nothing where the folder holds none.
release_of() {
  [[ -x $1/bin/java && -x $1/bin/javac && -r $1/release ]] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# Every place where a JDK may be, likeliest first.
jdk_candidates() {
  local name path java
  printf '%s\n' "${JAVA_HOME:-}"
  # GitHub's runners and others export JAVA_HOME_25_X64, JAVA25_HOME and the like.
  while IFS='=' read -r name path; do
    [[ $name =~ ^JAVA_?[A-Z_]*[0-9]+ ]] && printf '%s\n' "$path"
  done < <(env)
  if java=$(command -v java) && java=$(resolved "$java"); then
    printf '%s\n' "${java%/bin/java}"
  fi
  if [[ -x /usr/libexec/java_home ]]; then
    /usr/libexec/java_home -v "$least_java+" 2>/dev/null || true
  fi
  for path in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    "$HOME"/.local/share/mise/installs/java/* "$HOME"/.asdf/installs/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk/libexec/openjdk.jdk/Contents/Home; do
    [[ -d $path ]] && printf '%s\n' "$path"
  done
  return 0
}

# Follows links; macOS has no readlink -f before 12.3.
resolved() {
  local path=$1 link
  while link=$(readlink "$path"); do
    case $link in
      /*) path=$link ;;
      *) path=$(dirname "$path")/$link ;;
    esac
  done
  printf '%s\n' "$path"
}

find_jdk() {
  local candidate release
  while IFS= read -r candidate; do
    [[ -n $candidate ]] || continue
    release=$(release_of "$candidate")
    if [[ -n $release && $release -ge $least_java ]]; then
      printf '%s\n' "$candidate"
      return 0
    fi
  done < <(jdk_candidates)
  return 1
}

# Prints a JDK, or says what to do and ends the script.
require_jdk() {
  if ! find_jdk; then
    printf 'CustomerWatch needs a JDK %s or newer, and none was found in JAVA_HOME, on the PATH or in the usual folders.\n' "$least_java" >&2
    printf 'Install one (https://adoptium.net), then run this again; or name it: JAVA_HOME=/path/to/jdk %s\n' "$0" >&2
    return 1
  fi
}

show() { # SECONDS WORDS: one live line on a terminal, else a line of its own
  if [[ -t 1 ]]; then
    printf '\r\033[K%4d s  %s' "$1" "$2"
  else
    printf '%4d s  %s\n' "$1" "$2"
  fi
}

end_line() {
  if [[ -t 1 ]]; then printf '\r\033[K'; fi
}

# The part that Maven is at, e.g. "sales-service [9/16]".
building() {
  local part
  part=$(sed -n 's/^\[INFO\] Building \([^ ]*\).*\(\[[0-9]*\/[0-9]*\]\)$/\1 \2/p' "$build_log" | tail -n 1)
  printf 'building %s' "${part:-(Maven starts)}"
}

stop_builder() {
  if [[ -n $builder ]]; then
    kill "$builder" 2>/dev/null || true
    wait "$builder" 2>/dev/null || true
  fi
  end_line
  exit 130
}

# Runs a step in the background, so that the seconds go on and Ctrl-C ends it: WORDS-FUNCTION COMMAND...
watched() {
  local words=$1
  shift
  "$@" >>"$build_log" 2>&1 </dev/null &
  builder=$!
  while kill -0 "$builder" 2>/dev/null; do
    show "$SECONDS" "$($words)"
    sleep 1
  done
  if ! wait "$builder"; then
    end_line
    printf 'The build failed:\n' >&2
    grep -E '^\[ERROR\]' "$build_log" | head -n 20 >&2 || tail -n 20 "$build_log" >&2
    printf 'All of it is in %s\n' "$build_log" >&2
    exit 1
  fi
  builder=
}
