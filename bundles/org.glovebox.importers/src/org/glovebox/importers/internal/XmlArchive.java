/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import org.glovebox.api.Monitor;
import org.glovebox.api.importing.Sniff;
import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.ZipArchive.Unpacked;

/**
 * A zip archive of XML and text files, unpacked one by one. All of them together may not unpack to more than 64 times the
 * size of the archive and 64 MiB; real archives unpack to 10 to 20 times their size.
 */
public final class XmlArchive {

	private static final String LOCAL_HEADER = "PK\u0003\u0004";
	private static final int LOCAL_HEADER_SIZE = 30;
	private static final int LONGEST_NAME = 1024;
	private static final long RATIO = 64;
	private static final long LEAST = 64 << 20;
	private static final int MOST_ELEMENTS = 500_000;

	private final ZipArchive zip;
	private final ZipArchive.Allowance allowance;
	private final Notes notes;
	private final Monitor monitor;

	/** Opens an archive; tells where it is cut off. */
	public XmlArchive(Source source, Notes notes, Monitor monitor) throws IOException {
		this.zip = ZipArchive.of(source.bytes());
		this.allowance = new ZipArchive.Allowance(RATIO * source.size() + LEAST);
		this.notes = notes;
		this.monitor = monitor;
		if (!zip.isComplete() && !zip.entries().isEmpty()) {
			notes.warning("the archive is cut off: its directory is missing", source.size(), 1);
		}
	}

	/** Recognises an archive by the names of the files at its begin. */
	public static Sniff sniff(Source source, String ending, Predicate<String> wanted) throws IOException {
		LittleEndian head = LittleEndian.of(ByteBuffer.wrap(source.head()));
		if (!head.matches(0, LOCAL_HEADER)) {
			return Sniff.no("is no zip archive");
		}
		for (int at = 0; at >= 0; at = head.find(LOCAL_HEADER, at + 4)) {
			String name = name(head, at);
			if (wanted.test(name)) {
				return new Sniff(Sniff.SIGNATURE, "a zip archive that holds " + name);
			}
		}
		return source.name().toLowerCase(Locale.ROOT).endsWith("." + ending)
				? new Sniff(Sniff.NAME, "a zip archive whose name ends in ." + ending)
				: Sniff.no("a zip archive with other files");
	}

	private static String name(LittleEndian head, int at) {
		if (!head.has(at, LOCAL_HEADER_SIZE)) {
			return "";
		}
		int length = head.u2(at + 26);
		return length < LONGEST_NAME && head.has(at + LOCAL_HEADER_SIZE, length)
				? head.text(at + LOCAL_HEADER_SIZE, length, StandardCharsets.UTF_8)
				: "";
	}

	public List<ZipArchive.Entry> entries() {
		return zip.entries();
	}

	/** The first file whose name without folders is this one. */
	public Optional<ZipArchive.Entry> find(String name) {
		return entries().stream()
				.filter(e -> e.name().substring(e.name().lastIndexOf('/') + 1).equalsIgnoreCase(name)).findFirst();
	}

	/** The bytes of a file, or as many as there are; tells what is wrong with it. */
	public Optional<byte[]> bytes(ZipArchive.Entry entry) {
		monitor.checkCancelled();
		return switch (zip.unpack(entry, allowance, monitor)) {
		case Unpacked.Refused refused -> {
			notes.warning(entry.name() + " was left out: " + refused.reason());
			yield Optional.empty();
		}
		case Unpacked.Content content -> {
			if (!content.fault().isEmpty()) {
				notes.warning(entry.name() + ": " + content.fault());
			}
			yield Optional.of(content.bytes());
		}
		};
	}

	/** An XML file, or what stands before it is cut off; tells what is wrong with it. */
	public Optional<XmlFile> read(ZipArchive.Entry entry, XmlFile.Rows rows) {
		Optional<byte[]> content = bytes(entry);
		if (content.isEmpty()) {
			return Optional.empty();
		}
		try {
			XmlFile file = XmlFile.read(content.get(), MOST_ELEMENTS, rows, monitor);
			if (!file.fault().isEmpty()) {
				notes.warning(entry.name() + ": " + file.fault() + "; what stands before was read", file.line(), 1);
			}
			return Optional.of(file);
		} catch (XmlFile.Unreadable e) {
			notes.warning(entry.name() + " was left out: " + e.getMessage());
			return Optional.empty();
		}
	}
}
