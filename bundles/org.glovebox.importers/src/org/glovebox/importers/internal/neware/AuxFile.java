/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.neware;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.XmlElement;
import org.glovebox.importers.internal.ZipArchive.Entry;

/**
 * A file of an auxiliary channel in an archive, with what {@code TestInfo.xml} says about that channel. Files are named
 * {@code data_AUX_<channel>_<type less 100>_<number>.ndc} or end in {@code _<number>.ndc}; the elements of TestInfo
 * carry {@code RealChlID}, {@code ChlType} and the number {@code AuxID} that Neware's own exports show. Source: the
 * readers NewareNDA and fastnda; where the names do not settle it, files and elements correspond in their order.
 *
 * @param entry the file
 * @param id number of the channel in exports
 * @param type kind of channel, 0 where it is not known
 */
record AuxFile(Entry entry, int id, int type) {

	private static final Pattern NAMED = Pattern.compile("data_aux_(\\d{1,9})_(\\d{1,9})_(\\d{1,9})\\.ndc");
	private static final Pattern NUMBERED = Pattern.compile(".*_(\\d{1,9})\\.ndc");
	private static final int FIRST_TYPE = 100;

	/** A file with the numbers in its name; type and number are 0 where it has only one. */
	private record Named(Entry entry, int channel, int type, int number) {

		static Optional<Named> of(Entry entry) {
			String name = entry.name().toLowerCase(Locale.ROOT);
			Matcher named = NAMED.matcher(name);
			if (named.find()) {
				return Optional.of(new Named(entry, Integer.parseInt(named.group(1)),
						Integer.parseInt(named.group(2)) + FIRST_TYPE, Integer.parseInt(named.group(3))));
			}
			Matcher numbered = NUMBERED.matcher(name);
			return numbered.matches() ? Optional.of(new Named(entry, Integer.parseInt(numbered.group(1)), 0, 0))
					: Optional.empty();
		}

		private boolean has(XmlElement element, String attribute, int value) {
			return element.number(attribute).filter(n -> n == value).isPresent();
		}

		/** The only element that the numbers in the name lead to. */
		Optional<XmlElement> describedBy(List<XmlElement> elements) {
			if (type == 0) {
				return only(elements.stream().filter(e -> has(e, "AuxID", channel)).toList());
			}
			List<XmlElement> ofChannel = elements.stream().filter(e -> has(e, "RealChlID", channel)).toList();
			return only(ofChannel.stream().filter(e -> has(e, "ChlType", type)).toList()).or(() -> only(ofChannel));
		}

		private static Optional<XmlElement> only(List<XmlElement> elements) {
			return elements.size() == 1 ? Optional.of(elements.get(0)) : Optional.empty();
		}

		AuxFile with(Optional<XmlElement> element) {
			return new AuxFile(entry, element.flatMap(e -> e.number("AuxID")).orElse(channel),
					element.flatMap(e -> e.number("ChlType")).orElse(type));
		}
	}

	/** The files of auxiliary channels of an archive, ordered by the numbers in their names. */
	static List<AuxFile> of(List<Entry> entries, Optional<XmlElement> test, Notes notes) {
		List<Named> named = entries.stream().flatMap(e -> Named.of(e).stream())
				.sorted(Comparator.comparingInt(Named::channel).thenComparingInt(Named::type)
				.thenComparingInt(Named::number)).toList();
		List<XmlElement> elements = test.map(XmlElement::children).orElse(List.of()).stream()
				.filter(e -> e.name().toLowerCase(Locale.ROOT).contains("aux")).toList();
		boolean sameOrder = elements.size() == named.size();
		if (!sameOrder) {
			notes.warning("TestInfo.xml describes " + elements.size()
					+ " auxiliary channels, the archive holds files of " + named.size());
		}
		List<AuxFile> files = new ArrayList<>();
		for (int i = 0; i < named.size(); i++) {
			Optional<XmlElement> inOrder = sameOrder ? Optional.of(elements.get(i)) : Optional.empty();
			files.add(named.get(i).with(named.get(i).describedBy(elements).or(() -> inOrder)));
		}
		return files;
	}
}
