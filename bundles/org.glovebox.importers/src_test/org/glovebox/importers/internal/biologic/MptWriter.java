/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.biologic;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes {@code .mpt} files for tests: generated data in the form of EC-Lab's text export. */
final class MptWriter {

	static final Charset WINDOWS = Charset.forName("windows-1252");

	private final List<String> header = new ArrayList<>();
	private final StringBuilder table = new StringBuilder();
	private String end = "\r\n";
	private boolean decimalComma;
	private boolean bare;
	private int miscount;

	MptWriter(String title) {
		header.add("");
		header.add(title);
		header.add("");
	}

	/** A sweep of three frequencies. */
	static MptWriter impedance() {
		return new MptWriter("Potentio Electrochemical Impedance Spectroscopy").header("Run on channel : 3 (SN 1)",
				"User : Ada", "Acquisition started on : 02/25/2024 10:02:46.500", "Device : SP-150 (SN 0815)",
				"EC-Lab for windows v11.43 (software)", "Comments : 25 °C", "Electrode surface area : 0.785 cm²",
				"Cycle Definition : Charge/Discharge alternance", "Mode                Single sine         ",
				"Va (mV)             10.0                ", "")
				.columns("freq/Hz", "Re(Z)/Ohm", "-Im(Z)/Ohm", "time/s", "Cs/µF", "cycle number")
				.row(1e5, 10, 1, 0, 3, 1).row(1e4, 20, 2.5, 1, 3, 1).row(1e3, 30, -3e-12, 2, 3, 1);
	}

	MptWriter header(String... lines) {
		header.addAll(List.of(lines));
		return this;
	}

	MptWriter columns(String... labels) {
		table.append(String.join("\t", labels)).append("\t\n");
		return this;
	}

	MptWriter row(double... values) {
		String separator = "";
		for (double value : values) {
			table.append(separator).append(Double.toString(value).replace("E", "E+").replace("E+-", "E-"));
			separator = "\t";
		}
		table.append('\n');
		return this;
	}

	MptWriter line(String line) {
		table.append(line).append('\n');
		return this;
	}

	MptWriter endingLinesWith(String newEnd) {
		end = newEnd;
		return this;
	}

	MptWriter decimalComma() {
		decimalComma = true;
		return this;
	}

	/** Leaves the whole header out. */
	MptWriter withoutHeader() {
		bare = true;
		return this;
	}

	/** States a wrong number of header lines. */
	MptWriter miscounting(int lines) {
		miscount = lines;
		return this;
	}

	String text() {
		String rows = decimalComma ? table.toString().replaceAll("(?<=\\d)\\.(?=\\d)", ",") : table.toString();
		String head = bare ? ""
				: "EC-Lab ASCII FILE\nNb header lines : " + (header.size() + 3 + miscount) + "      \n"
						+ String.join("\n", header) + "\n";
		return (head + rows).replace("\n", end);
	}

	byte[] bytes() {
		return text().getBytes(WINDOWS);
	}

	byte[] utf8() {
		return text().getBytes(StandardCharsets.UTF_8);
	}
}
