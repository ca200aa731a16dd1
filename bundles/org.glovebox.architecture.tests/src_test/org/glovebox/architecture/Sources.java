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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The form of what is written by hand: licence header, length, and a package-info in every package. */
final class Sources implements Rule {
	static final List<String> HEADER = List.of("/*", " * Copyright (c) 2026 The Glovebox contributors.",
			" * This program and the accompanying materials are made available under the terms of the",
			" * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/",
			" * SPDX-License-Identifier: EPL-2.0", " */");
	static final int MOST_LINES = 500;
	private static final int LONGEST_LINE = 160;
	private static final Pattern VAGUE_NAME = Pattern.compile("\\w*(Utils?|Manager|Helper)\\.java");

	@Override
	public List<String> findings(Project project) throws IOException {
		List<String> findings = new ArrayList<>();
		for (String folder : List.of("bundles", "releng"))
			for (Path file : project.files(folder, ".java"))
				check(project.relative(file), JavaSource.read(project.root(), file), findings);
		for (Bundle bundle : project.bundles())
			if (!bundle.isTest())
				packages(bundle, findings);
		return findings;
	}

	private static void check(String name, JavaSource source, List<String> findings) {
		List<String> lines = source.lines();
		if (lines.size() < HEADER.size() || !lines.subList(0, HEADER.size()).equals(HEADER))
			findings.add(name + " does not begin with the licence header");
		if (lines.size() > MOST_LINES)
			findings.add(name + " has " + lines.size() + " lines, more than " + MOST_LINES);
		if (lines.stream().anyMatch(line -> line.length() > LONGEST_LINE))
			findings.add(name + " has lines of more than " + LONGEST_LINE + " characters");
		if (VAGUE_NAME.matcher(source.file().getFileName().toString()).matches())
			findings.add(name + ": a name that says nothing");
		if (source.code().contains(".printStackTrace("))
			findings.add(name + " prints a stack trace");
	}

	private static void packages(Bundle bundle, List<String> findings) throws IOException {
		Map<String, Boolean> described = new LinkedHashMap<>();
		for (JavaSource source : bundle.sources("src")) {
			boolean isDescription = source.file().endsWith("package-info.java");
			described.merge(source.packageName(), isDescription, Boolean::logicalOr);
			if (isDescription && !isShared(bundle, source) && !source.code().contains("@NonNullByDefault"))
				findings.add(bundle.name() + ": the package " + source.packageName() + " is not @NonNullByDefault");
			if (isDescription && !source.text().contains("/**"))
				findings.add(bundle.name() + ": the package " + source.packageName() + " has no description");
		}
		described.forEach((name, hasDescription) -> {
			if (!hasDescription)
				findings.add(bundle.name() + ": the package " + name + " has no package-info.java");
		});
	}

	/** Generated code in the same package is not null-annotated, and a default would speak for it too. */
	private static boolean isShared(Bundle bundle, JavaSource source) {
		return Files.isDirectory(bundle.folder().resolve("src-gen").resolve(source.packageName().replace('.', '/')));
	}
}
