/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.chart;

import org.glovebox.api.figure.RichText;
import org.glovebox.api.figure.UnitMarkup;

/** Units and numbers as plain text with real superscripts, for labels that know no markup. */
public final class UnitText {

	private static final String DIGITS = "0123456789";
	private static final String SUPERSCRIPTS = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

	private UnitText() {
	}

	/** A unit in the notation of journals: "mAh g⁻¹" for "mAh/g", "Ω cm²" for "ohm cm2". */
	public static String of(String unit) {
		return unit.equals("%") ? unit : ofMarkup(UnitMarkup.of(unit));
	}

	/** Markup as plain text, in which raised digits stay raised. */
	public static String ofMarkup(String markup) {
		StringBuilder text = new StringBuilder();
		for (RichText.Run run : RichText.parse(markup).runs()) {
			text.append(run.shift() == RichText.Shift.SUPERSCRIPT ? superscript(run.text()) : run.text());
		}
		return text.toString();
	}

	/** Digits and signs as superscripts; other characters stay as they are. */
	public static String superscript(String text) {
		StringBuilder raised = new StringBuilder();
		for (char c : text.toCharArray()) {
			int digit = DIGITS.indexOf(c);
			raised.append(digit >= 0 ? SUPERSCRIPTS.charAt(digit) : c == '-' || c == '\u2212' ? '\u207b' : c);
		}
		return raised.toString();
	}
}
