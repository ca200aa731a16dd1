/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.glovebox.api.analysis.Given;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.core.derivation.TestGivens;
import org.junit.jupiter.api.Test;

/** What a verb works on, of several files or tests. */
class SubjectTest {

	private static Subject test(String name, double area) {
		Dataset data = new Dataset("made up", Technique.IMPEDANCE, List.of(Table.of("", Column.of("frequency", "Hz", 1.0))),
				Metadata.EMPTY);
		Givens givens = Givens.of(List.of(new Given(Givens.AREA, area, "cm2", List.of())));
		return new Subject(name, data, new TestGivens(givens, List.of(), List.of()), "", Optional.empty());
	}

	@Test
	void saysWhatIsNotTheSameInASeries() throws Exception {
		Subject series = Subject.together(List.of(test("T-1", 0.785), test("T-2", 1.13)));
		assertEquals("T-1, T-2", series.name());
		assertTrue(series.givens().find(Givens.AREA).isEmpty());
		String text = series.messages().get(0).text();
		assertTrue(text.startsWith("area is not the same for all") && text.contains("T-2"), text);
		assertTrue(Subject.together(List.of(test("T-1", 0.785), test("T-2", 0.785))).messages().isEmpty());
		assertEquals(series.messages(), series.withNote("a note").messages());
	}
}
