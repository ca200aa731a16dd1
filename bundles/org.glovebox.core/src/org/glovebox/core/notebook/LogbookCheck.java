/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.notebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.core.signing.Signatures;
import org.glovebox.core.store.LogEntry;
import org.glovebox.core.store.LogEntry.Kind;
import org.glovebox.core.store.NotebookInfo;
import org.glovebox.core.store.Sha256;

/**
 * Reads the logbook beside what a notebook holds. Each entry must follow from the one before, all that was entered must
 * be there, in that order, and nothing else.
 */
final class LogbookCheck {

	private static final String LOGBOOK = "logbook";
	private static final Sha256 NO_TEXT = Sha256.of(new byte[0]);

	private final NotebookInfo notebook;
	private final Faults faults;
	private final Map<Long, String> seals = new HashMap<>();
	private final Map<String, LogEntry> files = new LinkedHashMap<>();
	private final Map<String, LogEntry> packages = new LinkedHashMap<>();
	private final Map<String, LogEntry> texts = new LinkedHashMap<>();
	private final List<String> storedPackages = new ArrayList<>();
	private @Nullable LogEntry last;
	private long lastSerial = -1;
	private long entries;

	/** Takes what does not hold. */
	@FunctionalInterface
	interface Faults {
		/** As the components of {@link VerifyReport.Fault}. */
		void add(String what, String id, String record, String text);
	}

	LogbookCheck(NotebookInfo notebook, Faults faults) {
		this.notebook = notebook;
		this.faults = faults;
	}

	long entries() {
		return entries;
	}

	/** The seal of the newest entry; "" where there is none. */
	String seal() {
		LogEntry newest = last;
		return newest == null ? "" : newest.seal();
	}

	/** The entries of files, by hash. */
	Map<String, LogEntry> files() {
		return files;
	}

	/** The record that a file came with, where the logbook knows it. */
	Optional<UUID> bringer(LogEntry file) {
		return Projector.uuid(file.about().substring(file.about().indexOf(' ') + 1));
	}

	/** Something that was a seal of the logbook when it was written down. */
	void expect(String seal) {
		int dash = seal.indexOf('-');
		try {
			seals.merge(Long.parseLong(seal.substring(0, Math.max(0, dash))), seal, (a, b) -> a.equals(b) ? a : a + ", " + b);
		} catch (NumberFormatException e) {
			faults.add(LOGBOOK, "", "", "a seal that was kept of it is damaged: " + seal);
		}
	}

	void entry(LogEntry entry, long serial) {
		entries++;
		LogEntry before = last;
		boolean fits = before == null ? entry.equals(LogEntry.first(notebook)) : entry.follows(before);
		if (!fits) {
			fault(entry, before == null ? "the logbook does not begin with this notebook" : misfit(entry, before));
		}
		String expected = seals.remove(entry.number());
		if (expected != null && !expected.equals(entry.seal())) {
			fault(entry, "the logbook was another one when its seal was " + expected);
		}
		last = entry;
		content(entry, serial);
	}

	private static String misfit(LogEntry entry, LogEntry before) {
		long missing = entry.number() - before.number() - 1;
		return missing > 0 ? "before it are missing: " + missing + " entries from " + (before.number() + 1) + " on"
				: "it does not follow from the entry before; one of them was changed, or something between was taken out";
	}

	private void content(LogEntry entry, long serial) {
		if (entry.is(Kind.REVISION)) {
			revision(entry, serial);
		} else if (entry.is(Kind.FILE)) {
			files.put(entry.subject(), entry);
		} else if (entry.is(Kind.PACKAGE)) {
			String key = entry.about() + ' ' + entry.subject();
			packages.remove(key);
			packages.put(key, entry);
		} else if (entry.is(Kind.TEXT)) {
			LogEntry before = texts.put(entry.about(), entry);
			if (before != null && entry.about().startsWith(Signatures.PREFIX) && !before.subject().equals(entry.subject())) {
				faults.add("signature", entry.about().substring(Signatures.PREFIX.length()), "",
						entry.subject().equals(NO_TEXT.hex()) ? "it was taken out; the logbook has it as entry " + before.number()
								: "it was replaced by entry " + entry.number() + " of the logbook");
			}
		} else if (!entry.is(Kind.NOTEBOOK)) {
			fault(entry, "there are no entries of the kind " + entry.kind());
		}
	}

	private void revision(LogEntry entry, long serial) {
		if (serial < 0) {
			faults.add("revision", entry.subject(), entry.about(), "it is missing; the logbook has it as entry "
					+ entry.number());
		} else if (serial < lastSerial) {
			faults.add("revision", entry.subject(), entry.about(), "it stands before revisions that came earlier");
		} else {
			lastSerial = serial;
		}
	}

	void modelPackage(String nsUri, String key, byte[] description) {
		String actual = Sha256.of(description).hex();
		storedPackages.add(nsUri + ' ' + key);
		if (!actual.equals(key)) {
			faults.add("package", key, "", "the description of " + nsUri + " has the SHA-256 " + actual);
		}
	}

	void keptText(String name, String text) {
		LogEntry entry = texts.remove(name);
		if (entry == null) {
			faults.add("text", name, "", "the logbook does not have it");
		} else if (!entry.subject().equals(Sha256.of(text).hex())) {
			faults.add("text", name, "", "it is not what the logbook has as entry " + entry.number());
		}
	}

	/** Looks for what the logbook has and the notebook has not, after everything was shown. */
	void finish() {
		if (last == null) {
			faults.add(LOGBOOK, "", "", "it is empty");
		}
		seals.forEach((number, seal) -> faults.add(LOGBOOK, number.toString(), "",
				"the entry is missing that was its newest when its seal was " + seal));
		if (!storedPackages.equals(List.copyOf(packages.keySet()))) {
			packages();
		}
		texts.values().stream().filter(entry -> !entry.subject().equals(NO_TEXT.hex()))
				.forEach(entry -> faults.add("text", entry.about(), "", "it is missing; the logbook has it as entry "
						+ entry.number()));
	}

	private void packages() {
		packages.forEach((key, entry) -> {
			if (!storedPackages.contains(key)) {
				faults.add("package", entry.subject(), "", "the description of " + entry.about() + " is missing");
			}
		});
		storedPackages.stream().filter(key -> !packages.containsKey(key)).forEach(key -> faults.add("package",
				key.substring(key.lastIndexOf(' ') + 1), "", "the logbook does not have the description " + key));
		if (packages.keySet().containsAll(storedPackages) && storedPackages.containsAll(packages.keySet())) {
			faults.add("package", "", "", "the descriptions of model packages stand in another order than in the logbook");
		}
	}

	private void fault(LogEntry entry, String text) {
		String record = entry.is(Kind.REVISION) ? entry.about()
				: entry.is(Kind.FILE) ? bringer(entry).map(UUID::toString).orElse("") : "";
		faults.add(LOGBOOK, Long.toString(entry.number()), record, text);
	}
}
