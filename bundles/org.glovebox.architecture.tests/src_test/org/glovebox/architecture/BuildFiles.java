/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Everything comes from Maven Central by exact version, every bundle is built, and the top level stays as it is. */
final class BuildFiles implements Rule {
	static final Set<String> TOP_LEVEL = Set.of("pom.xml", "README.md", "bundles", "features", "releng", "target-platform", "docs",
			".mvn", ".ci", ".gitignore", "LICENSE", "CONTRIBUTING.md", "RELEASE_NOTES.md");
	/** What a build or a developer's tools put there; never committed. */
	private static final Set<String> IGNORED = Set.of(".git", "target", ".metadata", ".idea", ".DS_Store");
	private static final Set<String> HOSTS = Set.of("maven.apache.org", "www.w3.org", "www.eclipse.org");
	private static final Pattern ADDRESS = Pattern.compile("https?://([\\w.\\-]+)");
	private static final Pattern ENTRY = Pattern
			.compile("<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>\\s*<type>jar</type>");
	private static final Pattern SWT = Pattern.compile("org\\.eclipse\\.swt(\\.(gtk|win32|cocoa)\\..*)?");

	@Override
	public List<String> findings(Project project) throws IOException {
		List<String> findings = new ArrayList<>();
		topLevel(project, findings);
		addresses(project, findings);
		for (Path target : project.files("target-platform", ".target"))
			target(project.relative(target), Files.readString(target), findings);
		modules(project, findings);
		return findings;
	}

	private static void topLevel(Project project, List<String> findings) throws IOException {
		Set<String> found = new TreeSet<>();
		try (Stream<Path> entries = Files.list(project.root())) {
			entries.map(entry -> entry.getFileName().toString()).filter(name -> !IGNORED.contains(name)).forEach(found::add);
		}
		found.stream().filter(name -> !TOP_LEVEL.contains(name) && !name.startsWith(".polyglot"))
				.forEach(name -> findings.add(name + " does not belong to the top level"));
		new TreeSet<>(TOP_LEVEL).stream().filter(name -> !found.contains(name))
				.forEach(name -> findings.add(name + " is missing from the top level"));
	}

	private static void addresses(Project project, List<String> findings) throws IOException {
		List<Path> files = new ArrayList<>();
		for (String folder : List.of("pom.xml", ".mvn", "bundles", "features", "releng", "target-platform"))
			files.addAll(project.files(folder, "pom.xml", ".target", "extensions.xml", "maven.config", ".product", "category.xml"));
		for (Path file : files) {
			String text = Files.readString(file);
			if (text.contains("<repository") || text.contains("<pluginRepository") || text.contains("InstallableUnit"))
				findings.add(project.relative(file) + " names a repository; everything comes from Maven Central");
			ADDRESS.matcher(text).results().map(match -> match.group(1)).filter(host -> !HOSTS.contains(host)).distinct()
					.forEach(host -> findings.add(project.relative(file) + " has an address at " + host));
		}
	}

	private static void target(String name, String text, List<String> findings) {
		Map<String, Set<String>> versions = new TreeMap<>();
		Matcher entry = ENTRY.matcher(text);
		while (entry.find()) {
			if (!versions.computeIfAbsent(entry.group(1), key -> new TreeSet<>()).add(entry.group(2)))
				findings.add(name + " lists " + entry.group(1) + " twice");
			if (entry.group(2).matches(".*[\\[,(]|LATEST|RELEASE|.*SNAPSHOT"))
				findings.add(name + ": " + entry.group(1) + " has no exact version");
		}
		versions.forEach((artifact, found) -> {
			if (found.size() > 1)
				findings.add(name + " has " + artifact + " in the versions " + found);
		});
		Set<String> toolkit = new TreeSet<>();
		versions.keySet().stream().filter(artifact -> SWT.matcher(artifact).matches() && !artifact.equals("org.eclipse.swt.svg"))
				.forEach(artifact -> toolkit.addAll(versions.get(artifact)));
		if (toolkit.size() > 1)
			findings.add(name + ": the window toolkit must be of one version on all platforms, but is of " + toolkit);
		if (text.contains("includeDependencyDepth=") && !text.matches("(?s)(?!.*includeDependencyDepth=\"(?!none\")).*"))
			findings.add(name + " lets Maven add what is not listed");
	}

	private static void modules(Project project, List<String> findings) throws IOException {
		for (String group : List.of("bundles", "features")) {
			Path pom = project.root().resolve(group).resolve("pom.xml");
			if (Files.notExists(pom))
				continue;
			String text = Files.readString(pom);
			try (Stream<Path> folders = Files.list(pom.getParent())) {
				folders.filter(BuildFiles::isModule).map(folder -> folder.getFileName().toString())
						.filter(folder -> !text.contains("<module>" + folder + "</module>"))
						.forEach(folder -> findings.add(group + "/" + folder + " is not built: no module of " + group + "/pom.xml"));
			}
		}
	}

	private static boolean isModule(Path folder) {
		return Stream.of("META-INF/MANIFEST.MF", "feature.xml", "pom.xml").anyMatch(name -> Files.exists(folder.resolve(name)))
				&& Files.isDirectory(folder);
	}
}
