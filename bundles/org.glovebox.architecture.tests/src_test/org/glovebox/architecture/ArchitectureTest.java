/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The project keeps its own rules. */
class ArchitectureTest {
	private final Project project = Project.current();

	static Stream<Rule> rules() {
		return Stream.of(new Layers(), new ForbiddenNames(), new Manifests(), new Sources(), new Schemas(), new BuildFiles(),
				new IdeSettings());
	}

	@ParameterizedTest
	@MethodSource("rules")
	void holds(Rule rule) throws IOException {
		List<String> findings = rule.findings(project);
		assertTrue(findings.isEmpty(), () -> findings.size() + " findings\n" + String.join("\n", findings));
	}

	@Test
	void everyBundleOfTheTableExists() throws IOException {
		List<String> names = project.bundles().stream().filter(bundle -> !bundle.isTest()).map(Bundle::shortName).sorted().toList();
		assertEquals(Layers.TABLE.keySet().stream().sorted().toList(), names);
	}

	@Test
	void everyArrowOfTheTablePointsDown() {
		List<String> upward = Layers.TABLE.entrySet().stream()
				.flatMap(row -> row.getValue().mayName().stream()
						.filter(other -> Layers.TABLE.get(other).layer() >= row.getValue().layer())
						.map(other -> row.getKey() + " -> " + other))
				.toList();
		assertEquals(List.of(), upward);
	}
}
