/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.fuzzing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.TestSource;

/**
 * What a fuzzer changes, and the file that comes of it. A change in packed bytes only ever breaks a checksum; so zip
 * archives, gzip files and folders are given to the fuzzer unpacked, as parts behind lines that name them, and are packed
 * before they are read. All other inputs are the file itself.
 */
final class FuzzInput {

	private static final String ZIP = "@@zip\n";
	private static final String GZIP = "@@gzip\n";
	private static final String FOLDER = "@@folder\n";
	private static final byte[] PART = "\n@@part ".getBytes(StandardCharsets.ISO_8859_1);
	private static final int MOST_PARTS = 50;

	private FuzzInput() {
	}

	/** The file of an input, under a name where the input states none. */
	static Source source(byte[] input, String name) {
		if (begins(input, FOLDER)) {
			Map<String, byte[]> files = new LinkedHashMap<>();
			parts(input).forEach((path, content) -> files.put("folder/" + path, content));
			return TestSource.of(files.isEmpty() ? "folder/none" : files.keySet().iterator().next(), files);
		}
		return TestSource.of(name, packed(input));
	}

	private static byte[] packed(byte[] input) {
		try {
			ByteArrayOutputStream out = new ByteArrayOutputStream(input.length + 1024);
			if (begins(input, ZIP)) {
				zip(parts(input), out);
				return out.toByteArray();
			}
			if (begins(input, GZIP)) {
				try (OutputStream gzip = new GZIPOutputStream(out)) {
					gzip.write(input, GZIP.length(), input.length - GZIP.length());
				}
				return out.toByteArray();
			}
			return input;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static void zip(Map<String, byte[]> parts, OutputStream out) throws IOException {
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				ZipEntry entry = new ZipEntry(part.getKey());
				CRC32 sum = new CRC32();
				sum.update(part.getValue());
				entry.setMethod(ZipEntry.STORED);
				entry.setSize(part.getValue().length);
				entry.setCrc(sum.getValue());
				zip.putNextEntry(entry);
				zip.write(part.getValue());
			}
		}
	}

	private static boolean begins(byte[] input, String mark) {
		byte[] bytes = mark.getBytes(StandardCharsets.ISO_8859_1);
		return input.length >= bytes.length && Arrays.equals(input, 0, bytes.length, bytes, 0, bytes.length);
	}

	private static Map<String, byte[]> parts(byte[] input) {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		int at = next(input, 0);
		while (at < input.length && parts.size() < MOST_PARTS) {
			int nameAt = at + PART.length;
			int nameEnd = nameAt;
			while (nameEnd < input.length && input[nameEnd] != '\n') {
				nameEnd++;
			}
			int next = next(input, nameEnd);
			String name = new String(input, nameAt, Math.min(nameEnd - nameAt, 200), StandardCharsets.UTF_8);
			parts.putIfAbsent(name, Arrays.copyOfRange(input, Math.min(nameEnd + 1, next), next));
			at = next;
		}
		return parts;
	}

	private static int next(byte[] input, int from) {
		for (int at = from; at + PART.length <= input.length; at++) {
			if (Arrays.equals(input, at, at + PART.length, PART, 0, PART.length)) {
				return at;
			}
		}
		return input.length;
	}

	/**
	 * The input of a zip archive or gzip file whose parts are unpacked, each not longer than {@code longest}.
	 *
	 * @return an empty array where the file is neither
	 */
	static byte[] unpacked(byte[] file, int longest) {
		if (begins(file, "PK\u0003\u0004")) {
			return marked(ZIP, files(file, longest));
		}
		if (!begins(file, "\u001F\u008B")) {
			return new byte[0];
		}
		try {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			out.writeBytes(GZIP.getBytes(StandardCharsets.ISO_8859_1));
			out.writeBytes(new GZIPInputStream(new ByteArrayInputStream(file)).readNBytes(longest));
			return out.toByteArray();
		} catch (IOException damaged) {
			return new byte[0];
		}
	}

	/** The files of a zip archive by their paths, each not longer than {@code longest}; none where it is no archive. */
	static Map<String, byte[]> files(byte[] archive, int longest) {
		Map<String, byte[]> files = new LinkedHashMap<>();
		ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive));
		try {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (!entry.isDirectory()) {
					files.put(entry.getName(), zip.readNBytes(longest));
				}
			}
		} catch (IOException | IllegalArgumentException damaged) {
			// what was read before will do
		}
		return files;
	}

	/** The input of a folder whose first file is the one that is read. */
	static byte[] folder(Map<String, byte[]> files) {
		return marked(FOLDER, files);
	}

	private static byte[] marked(String mark, Map<String, byte[]> files) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(mark.getBytes(StandardCharsets.ISO_8859_1));
		files.forEach((path, content) -> {
			out.writeBytes(PART);
			out.writeBytes((path + '\n').getBytes(StandardCharsets.UTF_8));
			out.writeBytes(content);
		});
		return out.toByteArray();
	}
}
