# Finds a Java that is new enough. Sourced by ./portolan and by the launcher beside this file.
# It reads the `release` file of each candidate: starting every java on a machine would take seconds.

# find_java VERSION TOOL: sets and exports JAVA_HOME to a Java of VERSION or newer that has bin/TOOL.
# JAVA_HOME and the PATH come first. Of all others the oldest that will do: the nearest to what is tested.
find_java() {
  local wanted=$1 tool=$2 home found='' oldest='' own=${HOME:-}
  for home in "${JAVA_HOME:-}" "$(java_on_path)"; do
    if java_serves "$home" "$wanted" "$tool"; then
      found=$home
      break
    fi
  done
  if [ -z "$found" ]; then
    for home in \
      /usr/lib/jvm/* /usr/java/* /usr/local/*jdk* /opt/*jdk* /opt/java/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home \
      "$own"/Library/Java/JavaVirtualMachines/*/Contents/Home \
      /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
      /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
      "$own"/.sdkman/candidates/java/* "$own"/.jdks/* "$own"/.jbang/cache/jdks/* \
      "$own"/.asdf/installs/java/* "$own"/.local/share/mise/installs/java/* \
      "/c/Program Files/Eclipse Adoptium"/* "/c/Program Files/Java"/*; do
      if java_serves "$home" "$wanted" "$tool" && { [ -z "$oldest" ] || [ "$java_major" -lt "$oldest" ]; }; then
        found=$home oldest=$java_major
      fi
    done
  fi
  if [ -z "$found" ]; then
    cat >&2 <<TEXT
Portolan needs Java $wanted or newer, and found none: not in JAVA_HOME, not on the PATH, not in the usual folders.
Get one, and run this again:
  Debian, Ubuntu   apt install openjdk-$wanted-jdk
  Fedora           dnf install java-$wanted-openjdk-devel
  macOS            brew install openjdk@$wanted
  SDKMAN           sdk install java $wanted-tem
  anything else    https://adoptium.net
Is it there already, somewhere unusual? Say where: export JAVA_HOME=/path/to/it
TEXT
    return 1
  fi
  export JAVA_HOME=$found
}

# java_serves HOME VERSION TOOL: is there such a Java in that folder? Leaves its version in java_major.
java_serves() {
  local line
  java_major=0
  [ -x "$1/bin/java" ] && [ -x "$1/bin/$3" ] && [ -r "$1/release" ] || return 1
  while IFS= read -r line; do
    case $line in
      JAVA_VERSION=*)
        line=${line#*=}
        line=${line#\"}
        java_major=${line%%[!0-9]*} # "25.0.1" and "25-ea" are 25; "1.8.0" is 1, which is old enough
        ;;
    esac
  done <"$1/release"
  [ "${java_major:-0}" -ge "$2" ]
}

# Prints the folder of the java on the PATH, behind all links.
java_on_path() {
  local file link
  file=$(command -v java) || return 0
  while [ -L "$file" ]; do
    link=$(readlink "$file")
    case $link in
      /*) file=$link ;;
      *) file=${file%/*}/$link ;;
    esac
  done
  (cd "${file%/*}/.." && pwd)
}
