/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.glovebox.api.figure.RichText.Run;
import org.glovebox.api.figure.RichText.Shift;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {

	@Test
	void marksBecomeRuns() {
		assertEquals(List.of(new Run("E", Shift.BASELINE, true), new Run("a", Shift.SUBSCRIPT, false),
				new Run(" / kJ mol", Shift.BASELINE, false), new Run("\u22121", Shift.SUPERSCRIPT, false)),
				RichText.parse("/{E}_{a} / kJ mol^{-1}").runs());
	}

	@Test
	void marksMayBeNested() {
		assertEquals(List.of(new Run("R", Shift.BASELINE, true), new Run("ct", Shift.SUBSCRIPT, false),
				new Run("i", Shift.SUBSCRIPT, true)), RichText.parse("/{R}_{ct/{i}}").runs());
	}

	@ParameterizedTest
	@CsvSource({ "Na_{3}PS_{4},Na3PS4", "plain_text,plain_text", "open _{ brace,open _{ brace", "a \\_{b},a _{b}",
			"1^{-2},1\u22122", "Na^{+}/Na,Na+/Na" })
	void plainTextHasNoMarks(String markup, String plain) {
		assertEquals(plain, RichText.parse(markup).plain());
	}

	@ParameterizedTest
	@ValueSource(strings = { "cell_{1}", "C:\\data\\x_{2}", "a^{", "}{", "50 %", "/{slash}", "" })
	void escapedTextsComeOutAsTheyWere(String text) {
		assertEquals(text, RichText.parse(RichText.escape(text)).plain());
	}
}
