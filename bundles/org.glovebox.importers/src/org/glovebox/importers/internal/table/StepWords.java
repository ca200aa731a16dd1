/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.importers.internal.Notes;

/**
 * Turns what a cycler calls its steps into the words of the vocabulary: {@code CC DChg}, {@code charge CC}, {@code R},
 * {@code 恒流充电}. Words that are not understood become "other", and the file's own column is kept beside.
 */
final class StepWords {

	private static final String OTHER = "other";

	private StepWords() {
	}

	/** Replaces the column of step types, where it is one of texts. */
	static void translate(WorkTable table, Notes notes) {
		if (!(table.find(Columns.STEP_TYPE).orElse(null) instanceof Column.Texts texts)) {
			return;
		}
		List<String> words = new ArrayList<>();
		List<String> unknown = new ArrayList<>();
		int[] place = new int[texts.distinct().length];
		for (int i = 0; i < place.length; i++) {
			String word = word(texts.distinct()[i]);
			if (word.equals(OTHER)) {
				unknown.add(texts.distinct()[i]);
			}
			if (!words.contains(word)) {
				words.add(word);
			}
			place[i] = words.indexOf(word);
		}
		int[] codes = new int[texts.codes().length];
		for (int row = 0; row < codes.length; row++) {
			codes[row] = place[texts.codes()[row]];
		}
		table.replace(Columns.STEP_TYPE, new Column.Texts(Columns.STEP_TYPE, words.toArray(String[]::new), codes));
		if (!unknown.isEmpty()) {
			table.add(texts.named("step words", ""));
			notes.warning("steps of a kind that is not known appear as \"other\": "
					+ String.join(", ", unknown.stream().limit(10).toList()), -1, unknown.size());
		}
	}

	/** The word of the vocabulary for a cycler's word. */
	static String word(String text) {
		String word = text.strip().toLowerCase(Locale.ROOT);
		String known = switch (word) {
		case "r", "rest", "pause", "p", "idle", "stand", "standby", "relax", "wait", "静置", "搁置", "休眠" ->
			word.startsWith("p") ? "pause" : "rest";
		case "c", "chg", "charge" -> "charge";
		case "d", "dchg", "dis", "discharge" -> "discharge";
		case "ocv", "open circuit", "ocv_rest" -> "OCV";
		case "s", "suspended", "suspend" -> "pause";
		case "sim", "simulation", "工况", "模拟工况" -> "simulation";
		case "pulse", "脉冲" -> "pulse";
		case "ramp" -> "ramp";
		case "control", "end", "cycle", "if", "start", "stop", "o", "i", "循环", "结束" -> "control";
		case "impedance", "acr", "eis", "a" -> "impedance";
		default -> "";
		};
		return known.isEmpty() ? compound(word) : known;
	}

	private static String compound(String word) {
		if (word.contains("rest") || word.contains("静置") || word.contains("搁置")) {
			return "rest";
		}
		boolean discharge = word.contains("dchg") || word.contains("dis") || word.contains("放电");
		boolean charge = !discharge && (word.contains("chg") || word.contains("char") || word.contains("充电"));
		if (!charge && !discharge) {
			return word.contains("ocv") ? "OCV" : word.contains("pause") ? "pause" : OTHER;
		}
		String direction = charge ? "charge" : "discharge";
		String mode = mode(word);
		return mode.isEmpty() ? direction : mode + "_" + direction;
	}

	/** How the step is controlled; "" where the word does not say. */
	private static String mode(String word) {
		String plain = word.replaceAll("[^a-z\\u4e00-\\u9fff]", "");
		if (plain.contains("cccv") || plain.contains("恒流恒压") || plain.contains("cvcc")) {
			return "CCCV";
		}
		if (plain.contains("cpcv")) {
			return "CPCV";
		}
		if (plain.contains("cv") || plain.contains("恒压") || plain.contains("constantvoltage")) {
			return "CV";
		}
		if (plain.contains("cp") || plain.contains("恒功率") || plain.contains("power")) {
			return "CP";
		}
		if (plain.contains("cr") || plain.contains("恒阻")) {
			return "CR";
		}
		return plain.contains("cc") || plain.contains("恒流") || plain.contains("constantcurrent") ? "CC" : "";
	}
}
