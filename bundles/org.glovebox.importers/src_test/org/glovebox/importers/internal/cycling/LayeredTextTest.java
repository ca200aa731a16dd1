/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.cycling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.glovebox.api.data.Columns;
import org.glovebox.importers.internal.Promises;
import org.glovebox.importers.internal.ReadFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Neware's exports in layers, written here as its program lays them out. */
class LayeredTextTest {

	private static final String LABELS = "Cycle ID,Cap_Chg(mAh),Cap_DChg(mAh)\n,Step ID,Step Name,Step Time(h:min:s.ms)\n"
			+ ",,Record ID,Time(h:min:s.ms),Voltage(V),Current(mA),Temperature(C),Capacity(mAh),Realtime\n";

	/** Two cycles of a rest of one record, a charge of 20 and a discharge of 20. */
	private static String layered(String labels, String... words) {
		StringBuilder text = new StringBuilder(labels);
		int record = 0;
		for (int cycle = 1; cycle <= 2; cycle++) {
			text.append(cycle).append(",10,10\n");
			for (int step = 1; step <= 3; step++) {
				text.append(",").append(step).append(",").append(words[step - 1]).append(",0:20:00.000\n");
				for (int i = 0; i < (step == 1 ? 1 : 20); i++) {
					text.append(String.format(Locale.ROOT, ",,%d,0:%02d:00.000,%.3f,%d,25.5,%.4f,2026-04-02 08:%02d:%02d\n", ++record,
							i, 3 + 0.01 * i, step == 1 ? 0 : step == 2 ? 30 : -30, step == 1 ? 0 : i * 0.5, record / 60, record % 60));
				}
			}
		}
		return text.toString();
	}

	private static String english() {
		return layered(LABELS, "Rest", "CC_Chg", "CC_DChg");
	}

	@ParameterizedTest
	@ValueSource(strings = { ",", "\t", ";" })
	void recordsGetTheirCycleAndStep(String delimiter) {
		ReadFile read = ReadFile.text(new NewareTextImporter(), "n.csv", english().replace(",", delimiter));
		assertEquals(82, read.rows());
		assertEquals(List.of("rest", "CC_charge", "CC_discharge"), read.texts(Columns.STEP_TYPE).stream().distinct().toList());
		assertEquals(1, read.numbers(Columns.CYCLE)[40]);
		assertEquals(2, read.numbers(Columns.CYCLE)[41]);
		assertEquals(3, read.numbers(Columns.STEP_INDEX)[40]);
		assertEquals(1, read.numbers(Columns.STEP_INDEX)[41]);
		assertEquals(19 * 60, read.last(Columns.STEP_TIME));
		assertEquals(9.5, read.last(Columns.DISCHARGE_CAPACITY));
		assertEquals(0, read.last(Columns.CHARGE_CAPACITY));
		assertEquals(-30, read.last(Columns.CURRENT));
		assertEquals(81, read.last(Columns.TIME));
		assertTrue(read.tells("layers of cycles, steps and records"));
	}

	@Test
	void labelsInChinese() {
		String labels = "循环号,充电容量(mAh)\n,工步号,工步类型,工步时间\n,,记录号,时间,电压(V),电流(mA),温度(℃),容量(mAh),绝对时间\n";
		ReadFile read = ReadFile.bytes(new NewareTextImporter(), "n.csv",
				layered(labels, "搁置", "恒流充电", "恒流放电").getBytes(Charset.forName("GB18030")));
		assertEquals(82, read.rows());
		assertEquals("CC_discharge", read.texts(Columns.STEP_TYPE).get(81));
		assertEquals(2, read.last(Columns.CYCLE));
	}

	/** Without cycles there are two layers. */
	@Test
	void stepsAndRecordsAlone() {
		String text = english().lines().filter(l -> l.startsWith(",")).map(l -> l.substring(1)).reduce("", (a, l) -> a + l + "\n");
		ReadFile read = ReadFile.text(new NewareTextImporter(), "n.csv", text);
		assertEquals(82, read.rows());
		assertEquals("CC_discharge", read.texts(Columns.STEP_TYPE).get(81));
	}

	/** Messages name the lines of the file itself. */
	@Test
	void linesKeepTheirNumbers() {
		String text = english().replace(",,30,0:08:00.000,3.080", ",,30,0:08:00.000,oops");
		int line = text.substring(0, text.indexOf("oops")).split("\n").length;
		ReadFile read = ReadFile.text(new NewareTextImporter(), "n.csv", text);
		assertTrue(read.messages().stream().anyMatch(m -> m.position() == line), () -> line + " in " + read.messages());
	}

	/** BTSDA writes the first step behind the cells of its cycle, without an indent. */
	@Test
	void aCycleMayGoOnWithItsFirstStep() {
		String text = english().replaceFirst("1,10,10\n,1,Rest,", "1,10,10,1,Rest,");
		assertEquals(english().lines().count() - 1, text.lines().count());
		ReadFile read = ReadFile.text(new NewareTextImporter(), "n.csv", text);
		assertEquals(82, read.rows());
		assertEquals("rest", read.texts(Columns.STEP_TYPE).get(0));
		assertEquals(1, read.first(Columns.STEP_INDEX));
		assertEquals(1, read.first(Columns.CYCLE));
	}

	@Test
	void keepsItsPromises() {
		Promises.check(new NewareTextImporter(), "n.csv", english().getBytes(StandardCharsets.UTF_8));
	}
}
