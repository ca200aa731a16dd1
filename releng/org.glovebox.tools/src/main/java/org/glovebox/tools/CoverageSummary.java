/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.tools.ExecFileLoader;

/**
 * Prints how much of each bundle the tests ran: instructions and branches. Generated model code does not count.
 * <p>
 * {@code CoverageSummary ROOT EXECUTION-DATA}
 */
public final class CoverageSummary {
	private final ExecFileLoader data = new ExecFileLoader();
	private long covered;
	private long total;

	private CoverageSummary() {
	}

	public static void main(String[] args) throws IOException {
		Path root = Path.of(args[0]);
		Path execution = Path.of(args[1]);
		if (Files.notExists(execution))
			return;
		new CoverageSummary().print(root, execution);
	}

	private void print(Path root, Path execution) throws IOException {
		data.load(execution.toFile());
		System.out.println("coverage                     instructions   branches");
		for (Path module : Reports.modules(root))
			print(module);
		System.out.printf(Locale.ROOT, "%-28s %s%n", "all", percent(covered, total));
	}

	private void print(Path module) throws IOException {
		Path classes = module.resolve("target/classes");
		if (!Files.isDirectory(classes) || !module.getParent().endsWith("bundles") || module.toString().endsWith(".tests"))
			return;
		CoverageBuilder builder = new CoverageBuilder();
		new Analyzer(data.getExecutionDataStore(), builder).analyzeAll(classes.toFile());
		long instructions = 0;
		long instructionsCovered = 0;
		long branches = 0;
		long branchesCovered = 0;
		for (var type : builder.getClasses()) {
			if (isGenerated(module, type.getName(), type.getSourceFileName()))
				continue;
			ICounter counter = type.getInstructionCounter();
			instructions += counter.getTotalCount();
			instructionsCovered += counter.getCoveredCount();
			branches += type.getBranchCounter().getTotalCount();
			branchesCovered += type.getBranchCounter().getCoveredCount();
		}
		covered += instructionsCovered;
		total += instructions;
		if (instructions > 0)
			System.out.printf(Locale.ROOT, "%-28s %s   %s%n", module.getFileName().toString().replace("org.glovebox.", ""),
					percent(instructionsCovered, instructions), percent(branchesCovered, branches));
	}

	private static boolean isGenerated(Path module, String className, String sourceFile) {
		int slash = className.lastIndexOf('/');
		String folder = slash < 0 ? "" : className.substring(0, slash);
		return Files.exists(module.resolve("src-gen").resolve(folder).resolve(String.valueOf(sourceFile)));
	}

	private static String percent(long part, long whole) {
		return whole == 0 ? "          -" : String.format(Locale.ROOT, "%9.1f %%", 100.0 * part / whole);
	}
}
