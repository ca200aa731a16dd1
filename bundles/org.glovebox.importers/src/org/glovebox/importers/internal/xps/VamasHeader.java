/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.xps;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.importers.internal.Facts;

/**
 * The header of a VAMAS file. Source: W. A. Dench, L. B. Hazell, M. P. Seah, Surf. Interface Anal. 13 (1988) 63, the
 * standard that became ISO 14976.
 *
 * @param mode experiment mode
 * @param scan scan mode: REGULAR, IRREGULAR or MAPPING
 * @param variables labels of the experimental variables, which each block states values of
 * @param leftOut numbers of the items of a block that are given in the first block only
 * @param futureBlockLines lines for the future at the end of the head of each block
 * @param blocks how many blocks the file has
 */
record VamasHeader(String mode, String scan, List<String> variables, Set<Integer> leftOut, int futureBlockLines,
		int blocks) {

	static final String MARK = "VAMAS Surface Chemical Analysis Standard Data Transfer Format";
	/** Items of a block that the list of the header can leave out. */
	private static final int ITEMS = 40;

	static VamasHeader read(VamasLines lines, Facts facts) throws VamasLines.Broken {
		lines.next("the identifier");
		known(facts, Keys.FACILITY, lines.next("the institution"));
		known(facts, Keys.INSTRUMENT, lines.next("the instrument"));
		known(facts, Keys.OPERATOR, lines.next("the operator"));
		known(facts, Keys.SAMPLE, lines.next("the experiment"));
		facts.put(Keys.COMMENT, lines.block(lines.count("the number of comment lines"), "the comment"));
		String mode = lines.next("the experiment mode");
		String scan = lines.next("the scan mode");
		facts.original("experiment mode", mode);
		facts.original("scan mode", scan);
		if (Set.of("MAP", "MAPDP", "NORM", "SDP").contains(mode)) {
			lines.number("the number of spectral regions");
		}
		if (mode.equals("MAP") || mode.equals("MAPDP")) {
			lines.block(3, "the number of positions");
		}
		List<String> variables = new ArrayList<>();
		int count = lines.count("the number of experimental variables");
		for (int i = 0; i < count; i++) {
			variables.add((lines.next("a variable") + " " + unit(lines.next("its unit"))).strip());
		}
		Set<Integer> leftOut = leftOut(lines);
		lines.block(lines.count("the number of items typed by hand"), "an item typed by hand");
		int future = lines.count("the number of lines for the future");
		int futureBlock = lines.count("the number of lines for the future in blocks");
		lines.block(future, "a line for the future");
		return new VamasHeader(mode, scan, variables, leftOut, futureBlock, lines.count("the number of blocks"));
	}

	static void known(Facts facts, String key, String text) {
		facts.put(key, text.equalsIgnoreCase("Not Specified") ? "" : text);
	}

	/** "d" stands for a number without unit. */
	static String unit(String unit) {
		return unit.equals("d") || unit.equals("n") ? "" : unit;
	}

	/** A positive count lists the items that later blocks have, a negative one those that they have not. */
	private static Set<Integer> leftOut(VamasLines lines) throws VamasLines.Broken {
		int count = (int) lines.number("the number of items in the list of items");
		Set<Integer> listed = new HashSet<>();
		for (int i = 0; i < Math.min(Math.abs(count), ITEMS); i++) {
			listed.add((int) lines.number("an item of the list of items"));
		}
		if (count <= 0) {
			return listed;
		}
		Set<Integer> leftOut = new HashSet<>();
		for (int item = 1; item <= ITEMS; item++) {
			if (!listed.contains(item)) {
				leftOut.add(item);
			}
		}
		return leftOut;
	}

	boolean isMap() {
		return mode.equals("MAP") || mode.equals("MAPDP");
	}

	boolean isSputtered() {
		return Set.of("MAPDP", "MAPSVDP", "SDP", "SDPSV").contains(mode);
	}
}
