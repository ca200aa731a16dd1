# Sourced by the scripts beside it. Finds a JDK and a Maven, and installs or names what is missing on the machine.
# Copyright (c) 2026 The Glovebox contributors. SPDX-License-Identifier: EPL-2.0

root=$(cd "$(dirname "$0")/.." && pwd -P)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/glovebox
java_minimum=21
maven_version=3.9.16

say() { printf 'glovebox: %s\n' "$*" >&2; }

die() {
	say "$@"
	exit 3
}

# java_release JAVA_HOME: prints the feature release of the JDK there, or nothing when there is none
java_release() {
	[ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
	while IFS= read -r line; do
		case $line in
		JAVA_VERSION=*)
			line=${line#*\"}
			line=${line%%[!0-9]*}
			printf '%s' "$line"
			return 0
			;;
		esac
	done <"$1/release"
}

# Sets JAVA_HOME: the one that is set if it will do, else the newest in the usual places.
find_jdk() {
	release=$(java_release "${JAVA_HOME:-/nonexistent}")
	if [ "${release:-0}" -lt $java_minimum ]; then
		best=
		best_release=0
		on_path=$(command -v javac || true)
		[ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
		for candidate in "$on_path" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*jdk* \
			"$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* \
			/Library/Java/JavaVirtualMachines/*/Contents/Home; do
			release=$(java_release "$candidate")
			if [ "${release:-0}" -ge $java_minimum ] && [ "$release" -gt "$best_release" ]; then
				best=$candidate
				best_release=$release
			fi
		done
		[ -n "$best" ] || die "no JDK $java_minimum or newer was found. Install one (Debian: apt-get install" \
			"openjdk-21-jdk or newer; any system: Eclipse Temurin) or set JAVA_HOME to it."
		JAVA_HOME=$best
	fi
	export JAVA_HOME
}

can_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

# install WHY PACKAGE...: installs Debian packages where we may, else says what to type
install() {
	why=$1
	shift
	if ! can_install; then
		if command -v apt-get >/dev/null; then
			die "$why needs: sudo apt-get install $*"
		fi
		die "$why needs what Debian calls: $*. Install these with your system's package manager."
	fi
	say "installing $* ($why) ..."
	mkdir -p "$cache"
	apt_log=$cache/apt.log
	if ! DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" >"$apt_log" 2>&1; then
		# a package list that is missing or old
		{ apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"; } \
			>"$apt_log" 2>&1 || { tail -n 20 "$apt_log" >&2; die "could not install $*; see $apt_log"; }
	fi
}

has_library() {
	for library in /usr/lib/*/"$1" /usr/lib64/"$1" /usr/lib/"$1" /lib/*/"$1"; do
		[ ! -e "$library" ] || return 0
	done
	return 1
}

# Figures are drawn with the system's fonts, with or without a window.
need_fonts() {
	[ "$(uname -s)" = Linux ] || return 0
	missing=
	has_library libfontconfig.so.1 || missing="$missing libfontconfig1"
	has_library libfreetype.so.6 || missing="$missing libfreetype6"
	[ -e /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf ] || [ -d /usr/share/fonts/dejavu-sans-fonts ] ||
		[ -d /usr/share/fonts/TTF ] || missing="$missing fonts-dejavu-core"
	# shellcheck disable=SC2086
	[ -z "$missing" ] || install "drawing figures" $missing
}

# The tests of the group store start servers of their own; without the programs for it they are skipped.
want_postgresql() {
	for programs in /usr/lib/postgresql/*/bin/postgres /usr/local/bin/postgres /usr/local/*/bin/postgres; do
		[ ! -x "$programs" ] || return 0
	done
	if command -v postgres >/dev/null; then return 0; fi
	if can_install; then (install "the tests of the group store" postgresql) || true; fi
}

need_gtk() {
	[ "$(uname -s)" = Linux ] || return 0
	missing=
	has_library libgtk-3.so.0 || missing="$missing libgtk-3-0"
	[ -d /usr/share/icons/Adwaita ] || missing="$missing adwaita-icon-theme"
	# shellcheck disable=SC2086
	[ -z "$missing" ] || install "the window" $missing
}

need_virtual_display() {
	[ "$(uname -s)" = Linux ] || return 0
	command -v Xvfb >/dev/null || install "the tests of the window" xvfb
}

# maven_will_do HOME: is there a Maven 3.9 or newer?
maven_will_do() {
	for core in "$1"/lib/maven-core-*.jar; do
		case ${core##*/maven-core-} in
		3.9.*.jar | 3.[1-9][0-9]*.jar | [4-9]*.jar) [ -x "$1/bin/mvn" ] && return 0 ;;
		esac
	done
	return 1
}

# Sets mvn. An old Maven is good enough to fetch a new one, with its own settings and mirrors.
find_maven() {
	on_path=$(command -v mvn || true)
	[ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
	brought=$cache/apache-maven-$maven_version
	for candidate in "${MAVEN_HOME:-/nonexistent}" "$on_path" "$brought" "$HOME"/.sdkman/candidates/maven/current; do
		if maven_will_do "$candidate"; then
			mvn=$candidate/bin/mvn
			return 0
		fi
	done
	[ -n "$on_path" ] || install "the build" maven
	say "fetching Maven $maven_version ..."
	mkdir -p "$cache"
	# outside of the project, whose extensions need the newer Maven
	(cd "$cache" && mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
		-Dartifact=org.apache.maven:apache-maven:$maven_version:zip:bin -DoutputDirectory="$cache") >"$cache/maven.log" 2>&1 ||
		{ tail -n 20 "$cache/maven.log" >&2; die "could not fetch Maven $maven_version; see $cache/maven.log"; }
	chmod +x "$brought/bin/mvn"
	mvn=$brought/bin/mvn
}

# The compiler compiles what is newer than its class file, one file at a time: a class that names a changed one, and the
# class file of a source that is gone, stay as they are. So a bundle in which anything changed since it was last built is
# compiled anew, and with it those that come after it in the order of the build.
forget_stale_classes() {
	stale=no
	for module in $(sed -n 's#.*<module>\(.*\)</module>.*#\1#p' "$root/bundles/pom.xml"); do
		bundle=$root/bundles/$module
		if [ $stale = no ] && [ -d "$bundle/target" ]; then
			if [ ! -e "$bundle/target/built" ] || [ -n "$(newer_than "$bundle/target/built" "$bundle")" ]; then stale=yes; fi
		fi
		[ $stale = no ] || rm -rf "$bundle/target/classes" "$bundle/target/test-classes" "$bundle/target/built"
	done
}

# newer_than MARK BUNDLE: prints something of the bundle or of what all bundles share that is newer
newer_than() {
	find "$root/pom.xml" "$root/bundles/pom.xml" "$root/target-platform" "$root/releng/compiler.prefs" -type f -newer "$1"
	find "$2" -mindepth 1 \( -name target -o -name bin -o -name bin-test -o -name src-gen -o -name '.*' \) -prune \
		-o -newer "$1" -print
}

remember_built() {
	for jar in "$root"/bundles/*/target/*-SNAPSHOT.jar; do
		if [ -n "$(find "$jar" -newer "$1" 2>/dev/null)" ]; then touch -r "$1" "${jar%/*}/built"; fi
	done
}

# run_maven LOG ARGUMENT...: offline when the local repository has everything, which saves seconds; else online
run_maven() {
	log=$1
	shift
	mkdir -p "$root/target" "$(dirname "$log")"
	forget_stale_classes
	begin=$root/target/begin
	: >"$begin"
	maven_result=0
	call_maven "$@" || maven_result=$?
	[ $maven_result != 0 ] || remember_built "$begin"
	return $maven_result
}

call_maven() {
	if [ -d "$HOME/.m2/repository/org/eclipse/tycho/tycho-build" ]; then
		(cd "$root" && "$mvn" -B -ntp -o "$@") </dev/null >"$log" 2>&1 && return 0
		grep -q -E '^\[(ERROR|FATAL)\].*(in offline mode|has not been downloaded|not found in any|Could not find artifact|Could not resolve)' \
			"$log" || return 1
		forget_stale_classes
	fi
	(cd "$root" && "$mvn" -B -ntp "$@") </dev/null >"$log" 2>&1
}

# build_importers LOG: the importers with their tests, which are not run; sets importers and importer_classes
build_importers() {
	importers=$root/bundles/org.glovebox.importers
	with_progress "building the importers" run_maven "$1" verify -DskipTests \
		-pl releng/org.glovebox.tools,bundles/org.glovebox.importers -am || die "the build failed; all of it is in $1"
	importer_classes=
	for bundle in units api importers; do
		importer_classes=$importer_classes$root/bundles/org.glovebox.$bundle/target/classes:
	done
	importer_classes=$importer_classes$importers/target/test-classes
	# the one library that the importers have
	for jar in "$HOME"/.m2/repository/org/brotli/dec/*/dec-*.jar; do importer_classes=$importer_classes:$jar; done
}

# with_progress TEXT COMMAND...: one line on stderr while it runs
with_progress() {
	text=$1
	shift
	progress_start=$(date +%s)
	if [ -t 2 ]; then
		"$@" &
		running=$!
		trap 'kill $running 2>/dev/null; exit 130' INT TERM
		while kill -0 $running 2>/dev/null; do
			printf '\r\033[Kglovebox: %s ... %s s' "$text" $(($(date +%s) - progress_start)) >&2
			sleep 1
		done
		trap - INT TERM
		printf '\r\033[K' >&2
		wait $running
	else
		say "$text ..."
		"$@"
	fi
}
