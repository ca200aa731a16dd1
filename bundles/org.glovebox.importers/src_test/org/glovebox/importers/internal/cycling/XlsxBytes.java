/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.cycling;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes workbooks; styles are 0 plain, 1 date, 2 elapsed hours. */
final class XlsxBytes {

	private final List<String> names = new ArrayList<>();
	private final List<String> sheets = new ArrayList<>();
	private final List<String> shared = new ArrayList<>();
	private String prefix = "";
	private boolean references = true;
	private boolean inline;

	/** A number with its style. */
	record Styled(double value, int style) {
	}

	/** Writes tags with this prefix, as some programs do. */
	XlsxBytes prefixed(String tagPrefix) {
		prefix = tagPrefix;
		return this;
	}

	XlsxBytes withoutReferences() {
		references = false;
		return this;
	}

	XlsxBytes withInlineTexts() {
		inline = true;
		return this;
	}

	/** Adds a sheet; cells are String, Number, Boolean, Styled or null. */
	XlsxBytes sheet(String name, List<Object[]> rows) {
		names.add(name);
		StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?>\n<" + prefix + "worksheet><" + prefix + "sheetData>");
		for (int r = 0; r < rows.size(); r++) {
			xml.append("<" + prefix + "row r=\"" + (r + 1) + "\">");
			for (int c = 0; c < rows.get(r).length; c++) {
				if (rows.get(r)[c] != null || !references) {
					cell(xml, r, c, rows.get(r)[c]);
				}
			}
			xml.append("</" + prefix + "row>");
		}
		sheets.add(xml.append("</" + prefix + "sheetData></" + prefix + "worksheet>").toString());
		return this;
	}

	private static String letters(int column) {
		return (column < 26 ? "" : letters(column / 26 - 1)) + (char) ('A' + column % 26);
	}

	private void cell(StringBuilder xml, int row, int column, Object value) {
		String reference = references ? " r=\"" + letters(column) + (row + 1) + "\"" : "";
		xml.append("<").append(prefix).append("c").append(reference);
		switch (value) {
		case null -> xml.append("/>");
		case String text when inline -> xml.append(" t=\"inlineStr\"><" + prefix + "is><" + prefix + "t>" + escaped(text)
				+ "</" + prefix + "t></" + prefix + "is></" + prefix + "c>");
		case String text -> {
			if (!shared.contains(text)) {
				shared.add(text);
			}
			xml.append(" t=\"s\"><" + prefix + "v>" + shared.indexOf(text) + "</" + prefix + "v></" + prefix + "c>");
		}
		case Boolean flag -> xml.append(" t=\"b\"><" + prefix + "v>" + (flag ? 1 : 0) + "</" + prefix + "v></" + prefix + "c>");
		case Styled styled -> xml.append(" s=\"" + styled.style() + "\"><" + prefix + "v>" + styled.value() + "</" + prefix
				+ "v></" + prefix + "c>");
		default -> xml.append("><" + prefix + "v>" + value + "</" + prefix + "v></" + prefix + "c>");
		}
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace("\u00B5", "&#181;");
	}

	byte[] bytes() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			put(zip, "[Content_Types].xml", "<Types/>");
			StringBuilder book = new StringBuilder("<workbook xmlns:r=\"x\"><workbookPr/><sheets>");
			StringBuilder targets = new StringBuilder("<Relationships>");
			for (int i = 0; i < names.size(); i++) {
				book.append("<sheet name=\"" + names.get(i) + "\" sheetId=\"" + (i + 1) + "\" r:id=\"rId" + (i + 1) + "\"/>");
				targets.append("<Relationship Id=\"rId" + (i + 1) + "\" Target=\"worksheets/sheet" + (i + 1) + ".xml\"/>");
			}
			put(zip, "xl/workbook.xml", book.append("</sheets></workbook>").toString());
			put(zip, "xl/_rels/workbook.xml.rels", targets.append("</Relationships>").toString());
			put(zip, "xl/styles.xml", "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd hh:mm:ss\"/>"
					+ "</numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"46\"/></cellXfs></styleSheet>");
			StringBuilder texts = new StringBuilder("<sst>");
			shared.forEach(t -> texts.append("<si><t>" + escaped(t) + "</t></si>"));
			put(zip, "xl/sharedStrings.xml", texts.append("</sst>").toString());
			for (int i = 0; i < sheets.size(); i++) {
				put(zip, "xl/worksheets/sheet" + (i + 1) + ".xml", sheets.get(i));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toByteArray();
	}

	private static void put(ZipOutputStream zip, String name, String content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(content.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}
}
