/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.drafting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.glovebox.api.Message;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Technique;
import org.glovebox.core.reading.StatedTime;
import org.glovebox.model.Records;
import org.glovebox.model.characterization.CharacterizationPackage;
import org.glovebox.model.characterization.GenericMeasurement;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.model.electrochemistry.ElectrochemicalTest;
import org.glovebox.model.electrochemistry.ElectrochemistryPackage;
import org.glovebox.model.notebook.AttachmentRole;
import org.glovebox.model.notebook.Setting;

/**
 * Proposes the record of a measurement from what an importer read. What the file says and the record has a field for
 * goes
 * there; everything else is kept as settings under the file's own names. Nothing is guessed: what the file does not say
 * stays empty.
 */
public final class MeasurementDrafter {

	/** Set by importers of files that say so of themselves. */
	private static final String GENERATED = "generated";
	/** A file with more entries than this is one long table, which nobody reads as settings. */
	private static final int MOST_SETTINGS = 400;
	private static final int LONGEST_SETTING = 2000;

	private static final Map<Technique, EClass> KINDS = Map.ofEntries(
			Map.entry(Technique.CYCLING, ElectrochemistryPackage.Literals.GALVANOSTATIC_CYCLING),
			Map.entry(Technique.IMPEDANCE, ElectrochemistryPackage.Literals.IMPEDANCE_SPECTROSCOPY),
			Map.entry(Technique.VOLTAMMETRY, ElectrochemistryPackage.Literals.VOLTAMMETRY),
			Map.entry(Technique.POLARIZATION, ElectrochemistryPackage.Literals.POLARIZATION),
			Map.entry(Technique.OPEN_CIRCUIT, ElectrochemistryPackage.Literals.OPEN_CIRCUIT),
			Map.entry(Technique.DIFFRACTION, CharacterizationPackage.Literals.DIFFRACTION_MEASUREMENT),
			Map.entry(Technique.PAIR_DISTRIBUTION, CharacterizationPackage.Literals.PAIR_DISTRIBUTION_MEASUREMENT),
			Map.entry(Technique.RAMAN, CharacterizationPackage.Literals.RAMAN_MEASUREMENT),
			Map.entry(Technique.INFRARED, CharacterizationPackage.Literals.INFRARED_MEASUREMENT),
			Map.entry(Technique.XAS, CharacterizationPackage.Literals.XRAY_ABSORPTION_MEASUREMENT),
			Map.entry(Technique.XPS, CharacterizationPackage.Literals.PHOTOELECTRON_MEASUREMENT),
			Map.entry(Technique.MICROSCOPY, CharacterizationPackage.Literals.MICROSCOPY_MEASUREMENT),
			Map.entry(Technique.THERMAL, CharacterizationPackage.Literals.THERMAL_MEASUREMENT),
			Map.entry(Technique.NMR, CharacterizationPackage.Literals.NMR_MEASUREMENT));

	/** Facts that have a field of their own in every kind of record. */
	private static final Set<String> MAPPED = Set.of(Keys.STARTED, Keys.ENDED, Keys.CHANNEL, GENERATED);

	private final String author;
	private final Instant now;

	/**
	 * @param author who makes the records
	 * @param now when they are made
	 */
	public MeasurementDrafter(String author, Instant now) {
		this.author = author;
		this.now = now;
	}

	/** The kind of record for a technique. */
	public static EClass kind(Technique technique) {
		return KINDS.getOrDefault(technique, CharacterizationPackage.Literals.GENERIC_MEASUREMENT);
	}

	/**
	 * Proposes a record.
	 *
	 * @param reader id of the importer that read the file
	 * @param data what it read
	 * @param file the file in the notebook
	 */
	public Drafted<Measurement> draft(String reader, Dataset data, RawFile file) {
		return draft(reader, data.technique(), data.metadata(), List.of(file));
	}

	/**
	 * Proposes a record.
	 *
	 * @param reader id of the importer that read the file
	 * @param technique what was measured
	 * @param metadata what the file states
	 * @param files the file in the notebook, then those that belong to it
	 */
	public Drafted<Measurement> draft(String reader, Technique technique, Metadata metadata, List<RawFile> files) {
		List<Message> messages = new ArrayList<>();
		Measurement measurement = Records.create(kind(technique), Measurement.class, author, now);
		measurement.setReader(reader);
		files.forEach(file -> measurement.getRawFiles().add(file.attachment(AttachmentRole.RAW_DATA)));
		measurement.setTitle(metadata.text(Keys.SAMPLE).map(String::strip).filter(t -> !t.isEmpty())
				.orElse(files.get(0).fileName()));
		time(metadata, Keys.STARTED, messages).ifPresent(measurement::setStarted);
		time(metadata, Keys.ENDED, messages).ifPresent(measurement::setEnded);
		measurement.setGenerated(metadata.text(GENERATED).filter("true"::equals).isPresent());
		if (measurement instanceof ElectrochemicalTest test) {
			metadata.text(Keys.CHANNEL).ifPresent(test::setChannel);
		} else {
			metadata.text(Keys.CHANNEL).ifPresent(c -> measurement.getSettings().add(setting(Keys.CHANNEL, c)));
		}
		if (measurement instanceof GenericMeasurement generic) {
			generic.setTechnique(technique.label());
		}
		Set<String> filled = new HashSet<>(MAPPED);
		filled.addAll(FieldsOfFacts.fill(measurement, metadata));
		settings(metadata, filled, measurement.getSettings(), messages);
		return new Drafted<>(measurement, messages);
	}

	private static Optional<Instant> time(Metadata metadata, String key, List<Message> messages) {
		Optional<String> text = metadata.text(key).map(String::strip).filter(t -> !t.isEmpty());
		if (text.isEmpty()) {
			return Optional.empty();
		}
		Optional<StatedTime> time = StatedTime.of(text.get());
		if (time.isEmpty()) {
			messages.add(Message.warning(key + ": \"" + text.get() + "\" is not a time; the field was left empty"));
		} else if (!time.get().zoned()) {
			messages.add(Message.info(key + ": the file states " + text.get() + " without a time zone; it was taken as UTC"));
		}
		return time.map(StatedTime::instant);
	}

	private static void settings(Metadata metadata, Set<String> filled, List<Setting> settings,
			List<Message> messages) {
		List<Setting> all = new ArrayList<>();
		metadata.entries().forEach((key, value) -> {
			if (!filled.contains(key)) {
				collect(key.equals(Keys.ORIGINAL) ? "" : key, value, all);
			}
		});
		settings.addAll(all.subList(0, Math.min(all.size(), MOST_SETTINGS)));
		if (all.size() > MOST_SETTINGS) {
			messages.add(Message.info("the first " + MOST_SETTINGS + " of " + all.size()
					+ " settings of the file were copied to the record; all of them are in the file"));
		}
	}

	private static void collect(String name, Object value, List<Setting> settings) {
		switch (value) {
		case Metadata group -> group.entries()
				.forEach((key, inner) -> collect(name.isEmpty() ? key : name + " / " + key, inner, settings));
		case List<?> list -> {
			boolean flat = list.stream().noneMatch(v -> v instanceof Metadata || v instanceof List);
			if (flat) {
				add(name, String.join(", ", list.stream().map(String::valueOf).toList()), settings);
			} else {
				for (int i = 0; i < list.size(); i++) {
					collect(name + " " + (i + 1), list.get(i), settings);
				}
			}
		}
		default -> add(name, String.valueOf(value), settings);
		}
	}

	private static void add(String name, String text, List<Setting> settings) {
		if (!text.isBlank()) {
			settings.add(setting(name, text.strip()));
		}
	}

	private static Setting setting(String name, String text) {
		return SettingTexts.setting(name,
				printable(text.length() > LONGEST_SETTING ? text.substring(0, LONGEST_SETTING) + "\u2026" : text));
	}

	/** Control characters, which XML cannot hold, become the replacement character. */
	private static String printable(String text) {
		return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
	}
}
