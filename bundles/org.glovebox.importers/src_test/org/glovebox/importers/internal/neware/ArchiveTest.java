/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.neware;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.glovebox.api.data.Columns;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.ImportOutcome.NotMine;
import org.glovebox.api.importing.ImportOutcome.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows without run information, auxiliary channels and archives that lack something. */
class ArchiveTest {

	/** A row follows from the one before: 10 s later, 2 mAh more at 720 mA, 7 mWh more at 3.5 V. */
	@ParameterizedTest
	@ValueSource(ints = { 11, 14, 16, 17 })
	void rowsWithoutRunInformationFollowFromTheLastThatHasIt(int version) {
		Reading reading = Reading.ndax(NdaxBytes.of(version, 4));
		assertEquals(10, reading.numbers(Columns.STEP_TIME)[3]);
		assertEquals(20, reading.numbers(Columns.TIME)[3]);
		assertEquals(Sample.START + 10 + 0.5 + 10, reading.numbers(Columns.UNIX_TIME)[3]);
		assertEquals(2, reading.numbers(Columns.CHARGE_CAPACITY)[3], 2e-6);
		assertEquals(0, reading.numbers(Columns.DISCHARGE_CAPACITY)[3]);
		assertEquals(7, reading.numbers(Columns.CHARGE_ENERGY)[3], 7e-6);
		assertEquals(20, reading.numbers(Columns.TIME)[4], "the next step begins where the last row ended");
		assertTrue(reading.tells("hold voltage and current only"));
	}

	@Test
	void leavesTimesEmptyBeforeTheFirstRunInformation() {
		Reading reading = Reading.ndax(NdaxBytes.of(14, 1, 2));
		assertTrue(Double.isNaN(reading.numbers(Columns.TIME)[1]));
		assertTrue(Double.isNaN(reading.numbers(Columns.CHARGE_CAPACITY)[0]));
		assertEquals(0, reading.numbers(Columns.TIME)[2]);
		assertTrue(reading.tells("come before the first whose time is known"));
		assertTrue(reading.tells("begin at another row than the list of steps says"));
	}

	@Test
	void keepsTheNumbersOfRowsWhenSlotsAreEmpty() {
		NdaxBytes archive = NdaxBytes.of(14);
		byte[] data = archive.file("data.ndc");
		data[4096 + 4] &= ~(1 << 1);
		Reading reading = Reading.ndax(archive);
		assertArrayEquals(new double[] { 1, 3, 4, 5, 6 }, reading.numbers(Columns.INDEX));
		assertTrue(reading.tells("checksum"), "the page was changed");
	}

	@Test
	void temperaturesOfSeveralChannelsAreNumbered() {
		String elements = auxiliary(1, 9, 103) + auxiliary(2, 9, 102) + auxiliary(3, 4, 103) + auxiliary(7, 5, 335)
				+ auxiliary(8, 5, 345);
		Reading reading = Reading.ndax(NdaxBytes.of(14).with("TestInfo.xml", NdaxBytes.testInfo(elements))
				.with("data_AUX_9_3_1.ndc", singles(5, 14, 25)).with("data_AUX_9_2_1.ndc", singles(5, 14, 3))
				.with("data_AUX_4_3_1.ndc", singles(5, 14, 40)).with("data_AUX_5_235_1.ndc", singles(5, 14, 30))
				.with("data_AUX_5_245_1.ndc", singles(5, 14, 55)));
		assertEquals(List.of("temperature", "t7", "H8", "V2", "temperature_2"),
				reading.names().subList(14, reading.names().size()));
		assertArrayEquals(new double[] { 41, 42, 43, 44, 45, 46 }, reading.numbers("temperature"));
		assertArrayEquals(new double[] { 26, 27, 28, 29, 30, 31 }, reading.numbers("temperature_2"));
		assertArrayEquals(new double[] { 4, 5, 6, 7, 8, 9 }, reading.numbers("V2"));
		assertEquals("V", reading.table().column("V2").unit());
		assertEquals("degC", reading.table().column("t7").unit());
		assertEquals("%", reading.table().column("H8").unit());
	}

	private static String auxiliary(int id, int channel, int type) {
		return String.format("<Aux AuxID=\"%d\" RealChlID=\"%d\" ChlType=\"%d\"/>", id, channel, type);
	}

	@Test
	void kindOfAnAuxiliaryChannelComesFromTheNameWhereTestInfoIsSilent() {
		Reading reading = Reading.ndax(NdaxBytes.of(14).with("data_AUX_9_3_1.ndc", singles(5, 14, 25))
				.with("data_AUX_9_99_1.ndc", singles(5, 14, 1)));
		assertArrayEquals(new double[] { 26, 27, 28, 29, 30, 31 }, reading.numbers("temperature"));
		assertEquals("", reading.table().column("aux9").unit());
		assertTrue(reading.tells("describes 0 auxiliary channels, the archive holds files of 2"));
		assertTrue(reading.tells("kind 199"));
	}

	private static byte[] singles(int kind, int version, int base) {
		List<byte[]> rows = new ArrayList<>();
		Sample.TEST.forEach(s -> rows.add(new Packed().f4(base + s.index()).toBytes()));
		return NdaxBytes.pages(kind, version, rows);
	}

	@ParameterizedTest
	@ValueSource(ints = { 11, 16 })
	void shortAuxiliaryRowsHoldVoltageAndTemperature(int version) {
		List<byte[]> rows = new ArrayList<>();
		Sample.TEST.forEach(s -> rows.add(new Packed().u1(0x65).f4(10_000 + s.index()).u2(-5 * s.index()).toBytes()));
		Reading reading = Reading.ndax(NdaxBytes.of(version).with("data_AUX_1_3_1.ndc",
				NdaxBytes.pages(5, version, rows)));
		assertEquals(1.0006, reading.numbers("V1")[5], 1e-9);
		assertEquals(-3.0, reading.numbers("temperature")[5]);
	}

	@Test
	void numberedAuxiliaryRowsHoldTemperature() {
		List<byte[]> rows = new ArrayList<>();
		for (int index : new int[] { 6, 2, 99 }) {
			rows.add(new Packed().u1(0x74).u4(index).u1(1).pad(29).u2(200 + index).pad(51).toBytes());
		}
		Reading reading = Reading.ndax(NdaxBytes.of(11).with("data_AUX_1_3_1.ndc", NdaxBytes.pages(5, 11, rows)));
		double[] temperature = reading.numbers("temperature");
		assertEquals(20.6, temperature[5], 1e-9);
		assertEquals(20.2, temperature[1], 1e-9);
		assertTrue(Double.isNaN(temperature[0]));
		assertTrue(reading.tells("belong to rows that are not there"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 5 })
	void oldAuxiliaryRowsHoldVoltageTemperatureAndSetPoint(int version) {
		List<byte[]> rows = new ArrayList<>();
		for (Sample s : Sample.TEST) {
			Packed row = new Packed().u1(0x74).pad(version == 2 ? 7 : 0).u4(s.index()).pad(19).u4(40_000).pad(6)
					.u2(250 + s.index()).u2(255).pad(49);
			rows.add(row.toBytes());
		}
		Reading reading = Reading.ndax(NdaxBytes.of(version).with("20240305_060708_1_2_3_4_1.ndc",
				NdaxBytes.pages(5, version, rows)));
		assertEquals(25.6, reading.numbers("temperature")[5], 1e-9);
		assertEquals(25.5, reading.numbers("t1")[5], 1e-9);
		assertEquals(4.0, reading.numbers("V1")[5], 1e-9);
	}

	@Test
	void auxiliaryRowsOfARecordingAreJoinedByNumberAndChannel() {
		List<byte[]> rows = new ArrayList<>(NdaBytes.rows(29));
		rows.add(2, NdaBytes.auxiliary(1, 2, 33_000, 251));
		rows.add(NdaBytes.auxiliary(2, 6, 0, -40));
		rows.add(NdaBytes.auxiliary(3, 6, 0, 0));
		Reading reading = Reading.nda(NdaBytes.integer(29, rows));
		assertEquals(6, reading.rows());
		assertEquals(25.1, reading.numbers("temperature")[1]);
		assertEquals(3.3, reading.numbers("V1")[1]);
		assertTrue(Double.isNaN(reading.numbers("temperature")[0]));
		assertEquals(-4.0, reading.numbers("temperature_2")[5]);
		assertFalse(reading.names().contains("V2"));
		assertTrue(reading.tells("channel 3 holds zeros only"));
	}

	@Test
	void anArchiveWithoutRunInformationStillGivesVoltageAndCurrent() {
		Reading reading = Reading.ndax(NdaxBytes.of(14).without("data_runInfo.ndc"));
		assertEquals(List.of(Columns.INDEX, Columns.CYCLE, Columns.STEP, Columns.STEP_INDEX, Columns.STEP_TYPE,
				Columns.VOLTAGE, Columns.CURRENT), reading.names());
		assertArrayEquals(new double[] { 1, 1, 2, 2, 3, 3 }, reading.numbers(Columns.STEP));
		assertTrue(reading.tells("data_runInfo.ndc is missing"));
	}

	@Test
	void anArchiveWithoutStepsStillCountsThem() {
		Reading reading = Reading.ndax(NdaxBytes.of(14).without("data_step.ndc"));
		assertArrayEquals(new double[] { 1, 1, 2, 2, 3, 3 }, reading.numbers(Columns.STEP));
		assertEquals(List.of("other"), reading.texts(Columns.STEP_TYPE).stream().distinct().toList());
		assertTrue(reading.tells("data_step.ndc is missing"));
	}

	@Test
	void anArchiveWithoutDataIsRejected() {
		ImportOutcome outcome = Reading.outcome("test.ndax", NdaxBytes.of(14).without("data.ndc").toBytes());
		assertTrue(assertInstanceOf(Rejected.class, outcome).messages().toString().contains("no data.ndc"));
	}

	@Test
	void otherZipArchivesAreNotOurs() {
		NdaxBytes workbook = NdaxBytes.of(14).without("data.ndc").without("data_step.ndc").without("data_runInfo.ndc");
		assertInstanceOf(NotMine.class, Reading.outcome("test.ndax", workbook.toBytes()));
	}

	@Test
	void rowsBehindAnUnfinishedRunInformationAreLeftOut() {
		NdaxBytes archive = NdaxBytes.of(14, 5, 6);
		byte[] whole = archive.toBytes();
		int directory = new String(whole, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
		byte[] cut = Arrays.copyOf(whole, directory - 16 - 4);
		Reading reading = Reading.of(Reading.outcome("test.ndax", cut));
		assertTrue(reading.tells("its directory is missing"));
		assertTrue(reading.tells("data_runInfo.ndc is not complete"), reading.messages()::toString);
		assertEquals(4, reading.rows());
	}

	@Test
	void metadataWithADocumentTypeIsRefused() {
		Reading reading = Reading.ndax(NdaxBytes.of(14).with("Step.xml",
				"<!DOCTYPE root [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><root><config>&x;</config></root>"));
		assertTrue(reading.tells("Step.xml was left out: it has a document type"), reading.messages()::toString);
		assertEquals(6, reading.rows());
	}

	@Test
	void metadataWithTooManyElementsIsRefused() {
		Reading reading = Reading.ndax(NdaxBytes.of(14).with("Step.xml", "<root>" + "<a/>".repeat(200_000)
				+ "</root>"));
		assertTrue(reading.tells("Step.xml was left out: it has too many elements"), reading.messages()::toString);
		reading = Reading.ndax(NdaxBytes.of(14).with("Step.xml", "<root>" + "<a>".repeat(100) + "</root>"));
		assertTrue(reading.tells("Step.xml was left out: it has too many elements"), reading.messages()::toString);
	}

	@Test
	void malformedMetadataIsNamedWithItsLine() {
		Reading reading = Reading.ndax(NdaxBytes.of(14).with("Step.xml", "<root>\n<config>\n</root>"));
		assertTrue(reading.tells("Step.xml was left out: it is not well-formed at line 3"),
				reading.messages()::toString);
	}

	@Test
	void chineseTextIsRead() {
		String remark = "\u56FA\u6001\u94A0\u7535\u6C60";
		byte[] step = ("<root><config><Head_Info><Remark Value='" + remark + "'/></Head_Info></config></root>")
				.getBytes(Charset.forName("GB18030"));
		Reading reading = Reading.ndax(NdaxBytes.of(14).with("Step.xml", step));
		assertEquals(remark, reading.dataset().metadata().text("comment").orElseThrow());
	}
}
