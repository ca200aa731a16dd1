/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.bruker;

import java.io.IOException;
import java.nio.ByteBuffer;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Importer;
import org.glovebox.api.importing.Sniff;
import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.CommonFacts;
import org.glovebox.importers.internal.LittleEndian;
import org.glovebox.importers.internal.Notes;

/**
 * RAW files of Siemens and Bruker diffractometers, versions 1 to 4. Memory stays below 8 times the size of the file: an
 * intensity of four bytes becomes two numbers of eight.
 */
public final class BrukerRawImporter implements Importer {

	/** The versions by what their files begin with. */
	private enum Version {
		V1("RAW ", 1), V2("RAW2", 2), V3("RAW1.0", 3), V4("RAW4.0", 4);

		private final String signature;
		private final int number;

		Version(String signature, int number) {
			this.signature = signature;
			this.number = number;
		}

		RawFile open(LittleEndian file, Notes notes, Monitor monitor) {
			return switch (this) {
			case V1 -> new RawVersion1(file, notes, monitor);
			case V2 -> new RawVersion2(file, notes, monitor);
			case V3 -> new RawVersion3(file, notes, monitor);
			case V4 -> new RawVersion4(file, notes, monitor);
			};
		}
	}

	@Override
	public Sniff sniff(Source source) throws IOException {
		LittleEndian head = LittleEndian.of(ByteBuffer.wrap(source.head()));
		for (Version version : Version.values()) {
			if (isVersion(head, version)) {
				return new Sniff(Sniff.SIGNATURE, "begins with " + version.signature.strip() + ", RAW version "
						+ version.number);
			}
		}
		return Sniff.no("does not begin with RAW as Bruker writes it");
	}

	/** The mark of version 1 is also the begin of a text, so its header has to make sense too. */
	private static boolean isVersion(LittleEndian head, Version version) {
		return head.matches(0, version.signature)
				&& (version != Version.V1 || head.has(0, 152) && RawVersion1.isHeader(head, 4));
	}

	@Override
	public ImportOutcome read(Source source, Monitor monitor) throws IOException {
		monitor.checkCancelled();
		if (source.size() > Integer.MAX_VALUE) {
			return ImportOutcome.Rejected.because("files of more than 2 GiB are not read");
		}
		LittleEndian file = LittleEndian.of(source.bytes());
		for (Version version : Version.values()) {
			if (isVersion(file, version)) {
				return read(file, version, monitor);
			}
		}
		return new ImportOutcome.NotMine("does not begin with RAW as Bruker writes it");
	}

	private static ImportOutcome read(LittleEndian file, Version version, Monitor monitor) {
		Notes notes = new Notes();
		RawFile raw = version.open(file, notes, monitor);
		raw.read();
		raw.tellOfEmptyRanges();
		if (raw.ranges().isEmpty()) {
			return new ImportOutcome.Rejected(notes.refusedBecause("the file holds no range that can be read"));
		}
		return new ImportOutcome.Imported(CommonFacts.lift("Bruker RAW (version " + version.number + ")",
				Technique.DIFFRACTION, raw.ranges(), raw.facts().build()), notes.messages());
	}
}
