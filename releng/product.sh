# Sourced after environment.sh: builds the product when a source is newer than it.
# Copyright (c) 2026 The Glovebox contributors. SPDX-License-Identifier: EPL-2.0

# Sets product: where the unpacked product of this machine lies.
find_product() {
	products=$root/releng/org.glovebox.product/target/products/org.glovebox.product
	case $(uname -m) in
	arm64 | aarch64) arch=aarch64 ;;
	*) arch=x86_64 ;;
	esac
	case $(uname -s) in
	Darwin) product=$products/macosx/cocoa/$arch/Glovebox.app/Contents/Eclipse ;;
	*) product=$products/linux/gtk/$arch/glovebox ;;
	esac
	built=$root/target/product.built
	begun=$root/target/product.begun
}

# Prints one source that is newer than the product. A file counts from the moment the build began; a folder, whose time
# tells of added and removed files but also changes when a build puts its output there, from the moment it ended.
newer_source() {
	if [ ! -e "$built" ] || [ ! -e "$begun" ] || [ ! -d "$product" ]; then
		echo everything
		return
	fi
	(
		cd "$root"
		find pom.xml .mvn bundles features releng/org.glovebox.product releng/org.glovebox.tools releng/compiler.prefs \
			releng/pom.xml target-platform \
			\( -name target -o -name bin -o -name src-gen -o -name src_test -o -name '*.tests' -o -name '.polyglot.*' \
			-o -name '.tycho-consumer-pom.xml' -o -name '.*.sw?' \) -prune \
			-o \( -type f -newer "$begun" -o -type d -newer "$built" \) -print | head -n 1
	)
}

build_product() {
	find_maven
	mkdir -p "${built%/*}"
	log=$root/target/build.log
	mark=$begun.now
	: >"$mark"
	if ! with_progress "building the product" run_maven "$log" verify -Dmaven.test.skip=true \
		-pl releng/org.glovebox.product,releng/org.glovebox.tools -am; then
		grep -E '^\[ERROR\]' "$log" | head -n 40 >&2
		die "the build failed; all of it is in $log"
	fi
	mv "$mark" "$begun"
	: >"$built"
}

# ensure_product: one build at a time, and none when nothing changed
ensure_product() {
	find_product
	[ -n "$(newer_source)" ] || return 0
	if command -v flock >/dev/null; then
		mkdir -p "$root/target"
		exec 9>"$root/target/build.lock"
		flock 9
		[ -z "$(newer_source)" ] || build_product
		exec 9>&-
	else
		build_product
	fi
}
