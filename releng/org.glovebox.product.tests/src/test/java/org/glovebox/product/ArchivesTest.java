/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The archives for all platforms; they are there when the build ran with -Pplatforms. */
class ArchivesTest {
	private static final String REASON = "the archives are built with -Pplatforms only";
	private static final Pattern NATIVE = Pattern.compile(".*/plugins/(org\\.eclipse\\.(?:swt\\.(?:gtk|win32|cocoa)\\.[^/]*|e4\\.ui\\.swt\\.[^/]*"
			+ "|e4\\.ui\\.workbench\\.renderers\\.swt\\.cocoa|ui\\.(?:cocoa|win32)|equinox\\.security\\.(?:linux|macosx|win32[^/]*)"
			+ "|equinox\\.launcher\\.(?:gtk|win32|cocoa)[^/]*))_[^_/]*");

	@TempDir
	Path scratch;

	@ParameterizedTest
	@CsvSource({ //
			"linux.gtk.x86_64,org.eclipse.e4.ui.swt.gtk org.eclipse.equinox.launcher.gtk.linux.x86_64"
					+ " org.eclipse.equinox.security.linux org.eclipse.swt.gtk.linux.x86_64",
			"linux.gtk.aarch64,org.eclipse.e4.ui.swt.gtk org.eclipse.equinox.security.linux org.eclipse.swt.gtk.linux.aarch64",
			"win32.win32.x86_64,org.eclipse.e4.ui.swt.win32 org.eclipse.equinox.security.win32.x86_64"
					+ " org.eclipse.swt.win32.win32.x86_64",
			"macosx.cocoa.x86_64,org.eclipse.e4.ui.workbench.renderers.swt.cocoa org.eclipse.equinox.security.macosx"
					+ " org.eclipse.swt.cocoa.macosx.x86_64 org.eclipse.ui.cocoa",
			"macosx.cocoa.aarch64,org.eclipse.e4.ui.workbench.renderers.swt.cocoa org.eclipse.equinox.security.macosx"
					+ " org.eclipse.swt.cocoa.macosx.aarch64 org.eclipse.ui.cocoa" })
	void anArchiveHasTheFragmentsOfItsPlatformOnly(String platform, String fragments) throws IOException, InterruptedException {
		List<String> entries = unpack(platform);
		List<String> found = entries.stream().map(NATIVE::matcher).filter(Matcher::matches)
				.map(match -> match.group(1)).distinct().sorted().toList();
		assertEquals(List.of(fragments.split(" ")), found);
	}

	@ParameterizedTest
	@CsvSource({ "linux.gtk.x86_64,glovebox/glovebox", "linux.gtk.aarch64,glovebox/glovebox",
			"macosx.cocoa.x86_64,Glovebox.app/Contents/Eclipse/glovebox", "macosx.cocoa.aarch64,Glovebox.app/Contents/MacOS/glovebox" })
	void theStartScriptIsExecutable(String platform, String script) throws IOException, InterruptedException {
		unpack(platform);
		assertTrue(Files.isExecutable(scratch.resolve(script)));
	}

	@Test
	void windowsHasItsOwnScriptWithItsOwnLineEnds() throws IOException, InterruptedException {
		unpack("win32.win32.x86_64");
		String script = Files.readString(scratch.resolve("glovebox/glovebox.cmd"));
		assertEquals(script.lines().count(), script.chars().filter(c -> c == '\r').count());
	}

	@ParameterizedTest
	@CsvSource({ "macosx.cocoa.x86_64", "macosx.cocoa.aarch64" })
	void macGetsAnApplicationBundle(String platform) throws IOException, InterruptedException {
		unpack(platform);
		Path contents = scratch.resolve("Glovebox.app/Contents");
		assertTrue(Files.readString(contents.resolve("Info.plist")).contains("<string>glovebox</string>"));
		assertTrue(Files.size(contents.resolve("Resources/glovebox.icns")) > 0);
		assertTrue(Files.notExists(contents.resolve("Eclipse/bundle")));
	}

	@Test
	void theLinuxArchiveStarts() throws IOException, InterruptedException {
		assumeTrue(System.getProperty("glovebox.platform").equals("linux/gtk/x86_64"), "not Linux on x86_64");
		unpack("linux.gtk.x86_64");
		Shipped.Run run = Shipped.run(scratch.resolve("glovebox"), Files.createDirectory(scratch.resolve("home")), "help");
		assertEquals(0, run.exitCode(), run::messages);
		assertTrue(run.output().contains("lineage"), run::output);
	}

	/** Unpacks with the system's own program, which keeps modes, and returns the paths. */
	private List<String> unpack(String platform) throws IOException, InterruptedException {
		Optional<Path> archive = Shipped.archive(platform);
		assumeTrue(archive.isPresent(), REASON);
		String file = archive.orElseThrow().toString();
		List<String> command = file.endsWith(".zip") ? List.of(javaTool("jar"), "xf", file) : List.of("tar", "xzf", file);
		Process process = new ProcessBuilder(command).directory(scratch.toFile()).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
		assertTrue(process.waitFor(2, TimeUnit.MINUTES));
		assertEquals(0, process.exitValue(), command.toString());
		try (var tree = Files.walk(scratch)) {
			return tree.map(path -> scratch.relativize(path).toString().replace('\\', '/')).toList();
		}
	}

	private static String javaTool(String name) {
		return Path.of(System.getProperty("java.home"), "bin", name).toString();
	}
}
