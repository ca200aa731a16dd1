/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.demo.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a galvanostatic test of a made-up sodium-sulfur cell as a Neware {@code .ndax} archive (ndc 14), for a demo on
 * a machine without measured files. The archive has the files, pages and columns of a real one and says in its remarks
 * that it is generated. Every call writes the same bytes: nothing is compressed, since compressors differ.
 */
public final class GeneratedCyclingFile {

	/** What the remarks of the file begin with. */
	public static final String REMARK = "generated, not measured";
	/** Name of the file among the content of the demo, where a copy of what this class writes is kept. */
	public static final String NAME = "generated-cycling.ndax";

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
	private static final String REMARKS = REMARK + ": S@C-NAS | NAS | Na15Sn4, 0.127 mA/cm2, 0.7-2.6 V";

	private GeneratedCyclingFile() {
	}

	/**
	 * Writes the file.
	 *
	 * @param out where to; it is not closed
	 */
	public static void write(OutputStream out) throws IOException {
		GeneratedTest test = new GeneratedTest();
		ZipOutputStream zip = new ZipOutputStream(out);
		zip.setMethod(ZipOutputStream.STORED);
		put(zip, "Step.xml", procedure());
		put(zip, "TestInfo.xml", testInfo(test.seconds()));
		put(zip, "VersionInfo.xml", versions());
		put(zip, "data.ndc", test.data());
		put(zip, "data_step.ndc", test.steps());
		put(zip, "data_runInfo.ndc", test.runInformation());
		zip.finish();
	}

	private static void put(ZipOutputStream zip, String name, String text) throws IOException {
		String document = "<?xml version=\"1.0\" encoding=\"GB2312\"?>\n<root>\n" + text + "</root>\n";
		put(zip, name, document.getBytes(StandardCharsets.US_ASCII));
	}

	private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		CRC32 crc = new CRC32();
		crc.update(content);
		entry.setSize(content.length);
		entry.setCrc(crc.getValue());
		entry.setTimeLocal(LocalDateTime.ofEpochSecond(GeneratedTest.START, 0, ZoneOffset.UTC));
		zip.putNextEntry(entry);
		zip.write(content);
		zip.closeEntry();
	}

	private static String time(long seconds) {
		return TIME.format(LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC));
	}

	private static String testInfo(long duration) {
		return """
				  <config type="Test Info File" version="1" SortVersion="Glovebox demo">
				    <TestInfo DevType="0" DevID="1" UnitID="1" ChlID="1" TestID="1" CurrRange="1" VoltRange="5"
				        SN="CELL-01" StepName="generated.xml" StartTime="%s" EndTime="%s" Remark="%s" AuxCount="0"/>
				  </config>
				""".formatted(time(GeneratedTest.START), time(GeneratedTest.START + duration), REMARKS);
	}

	private static String versions() {
		return """
				  <config type="Version Info File" version="1" SortVersion="Glovebox demo">
				    <ZwjVersion SvrVer="Glovebox demo, %s" CurrClientVer=""/>
				  </config>
				""".formatted(REMARK);
	}

	/** The procedure, with the mass of sulfur in µg as its active mass. */
	private static String procedure() {
		String loop = "<Other><Start_Step Value=\"2\"/><Cycle_Count Value=\"" + GeneratedTest.CYCLES + "\"/></Other>";
		return """
				  <config type="Step File" version="17" client_version="Glovebox demo">
				    <Head_Info><Creator Value="Glovebox demo"/><Remark Value="%s"/><SCQ Value="402"/></Head_Info>
				    <Step_Info Num="7">
				""".formatted(REMARKS) + step(1, 4, rest(3_600_000)) + step(2, 2, galvanostatic(7000))
				+ step(3, 4, rest(600_000)) + step(4, 1, galvanostatic(26_000)) + step(5, 4, rest(600_000))
				+ step(6, 5, loop) + step(7, 6, "") + "    </Step_Info>\n  </config>\n";
	}

	private static String rest(int milliseconds) {
		return "<Main><Time Value=\"" + milliseconds + "\"/></Main>";
	}

	private static String galvanostatic(int decimillivolts) {
		String current = String.format(Locale.ROOT, "%.5f", SulfurCell.CURRENT);
		return "<Main><Curr Value=\"" + current + "\"/><Stop_Volt Value=\"" + decimillivolts + "\"/></Main>";
	}

	private static String step(int number, int type, String limit) {
		return "      <Step" + number + " Step_ID=\"" + number + "\" Step_Type=\"" + type + "\"><Limit>" + limit
				+ "</Limit></Step" + number + ">\n";
	}
}
