/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.glovebox.api.importing.TableMapping;
import org.glovebox.api.importing.TableMapping.Layout;
import org.glovebox.api.importing.TableMapping.Meaning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingTextTest {

	@Test
	void whatIsWrittenIsReadTheSame() {
		TableMapping mapping = new TableMapping("Room 3", List.of("t [s]", "a = b", "#", "column 4"), new Layout(12, "\t", ","),
				"cycling", List.of(new Meaning("t [s]", "time", "s"), new Meaning("a = b", "voltage", "mV"),
						new Meaning("#", "index", ""), new Meaning("column 4", "", "")));
		assertEquals(mapping, MappingText.parse(MappingText.write(mapping)).mapping().orElseThrow());
		TableMapping bare = new TableMapping("", List.of(), Layout.FOUND, "", List.of());
		assertEquals(bare, MappingText.parse(MappingText.write(bare)).mapping().orElseThrow());
	}

	@Test
	void statementsOfACommandLineMakeAMapping() {
		TableMapping mapping = MappingText.parse(List.of("Ewe/V=voltage V", "delimiter: blanks", "Pressure = pressure MPa"))
				.mapping().orElseThrow();
		assertEquals(" ", mapping.layout().delimiter());
		assertEquals(List.of(new Meaning("Ewe/V", "voltage", "V"), new Meaning("Pressure", "pressure", "MPa")), mapping.columns());
	}

	@ParameterizedTest
	@ValueSource(strings = { "E = voltage mA", "E = voltage wibble", "E voltage", "E =", "header line: 0", "decimal: dot",
			"delimiter: two signs", "technique: cycle", "E = step_type s" })
	void whatDoesNotGoTogetherIsNamedWithItsLine(String line) {
		MappingText.Parsed parsed = MappingText.parse("# mapping\n" + line);
		assertTrue(parsed.mapping().isEmpty());
		assertEquals(2, parsed.messages().get(0).position());
	}
}
