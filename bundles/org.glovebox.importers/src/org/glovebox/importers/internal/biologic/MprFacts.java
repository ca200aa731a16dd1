/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.biologic;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glovebox.api.Message;
import org.glovebox.api.data.Metadata;
import org.glovebox.importers.internal.LittleEndian;

/** What the modules of a {@code .mpr} file beside the data say about the measurement. */
final class MprFacts {

	private final List<MprModule> modules;
	private final Optional<MprSettings> settings;
	private final Optional<MprLog> log;

	MprFacts(List<MprModule> modules) {
		this.modules = modules;
		this.settings = MprModules.find(modules, MprModule.SETTINGS).map(MprSettings::new);
		this.log = MprModules.find(modules, MprModule.LOG).map(MprLog::new);
	}

	/** The technique that the settings name, where it is known. */
	Optional<EcLabTechnique> technique() {
		return settings.flatMap(MprSettings::technique);
	}

	/**
	 * Known facts under their keys and everything under EC-Lab's names.
	 *
	 * @param rows number of rows that were read
	 * @param messages what is missing is added
	 */
	Metadata metadata(int rows, List<Message> messages) {
		Metadata.Builder all = Metadata.builder();
		log.flatMap(MprLog::instrument).ifPresent(text -> all.put(Metadata.Keys.INSTRUMENT, text));
		log.flatMap(MprLog::serialNumber).ifPresent(text -> all.put(Metadata.Keys.SERIAL_NUMBER, text));
		log.flatMap(MprLog::channel).ifPresent(text -> all.put(Metadata.Keys.CHANNEL, text));
		log.flatMap(MprLog::software).ifPresent(text -> all.put(Metadata.Keys.SOFTWARE, "EC-Lab v" + text));
		started(messages).ifPresent(text -> all.put(Metadata.Keys.STARTED, text));
		technique().ifPresent(technique -> all.put(Metadata.Keys.PROCEDURE, technique.title()));
		settings.ifPresent(s -> {
			s.comment().ifPresent(text -> all.put(Metadata.Keys.COMMENT, text));
			s.activeMass().ifPresent(mass -> all.put(Metadata.Keys.ACTIVE_MASS, mass));
			s.area().ifPresent(area -> all.put(Metadata.Keys.AREA, area));
		});
		return all.put(Metadata.Keys.ORIGINAL, original(rows)).build();
	}

	private Metadata original(int rows) {
		Metadata.Builder original = Metadata.builder();
		settings.ifPresent(s -> original.put("Settings", s.original()));
		settings.flatMap(MprSettings::parameters).ifPresent(parameters -> original.put("Parameters", parameters));
		log.map(MprLog::original).filter(m -> !m.isEmpty()).ifPresent(m -> original.put("Log", m));
		MprModules.find(modules, MprModule.LOOP).map(module -> loops(module, rows)).filter(list -> !list.isEmpty())
				.ifPresent(list -> original.put("Loops begin at row", list));
		MprModules.find(modules, MprModule.EXTERNAL_DEVICE).map(MprFacts::externalDevice)
				.filter(m -> !m.isEmpty()).ifPresent(m -> original.put("External device", m));
		return original.build();
	}

	private Optional<String> started(List<Message> messages) {
		Optional<LocalDate> date = modules.stream().findFirst().flatMap(first -> EcLabTime.date(first.date()));
		Optional<LocalDateTime> time = log.flatMap(module -> module.started(date));
		if (time.isEmpty() && date.isPresent()) {
			messages.add(Message.info("the file holds the day of the start only, not the time"));
		}
		return time.map(EcLabTime::iso).or(() -> date.map(LocalDate::toString));
	}

	/** The rows, counted from 1, at which the loops of the procedure begin. */
	private static List<Long> loops(MprModule module, int allRows) {
		LittleEndian data = module.data();
		List<Long> rows = new ArrayList<>();
		long count = data.has(0, 4) ? data.u4(0) : 0;
		for (int i = 0; i < count && data.has(4L + 4L * i, 4); i++) {
			long row = data.u4(4 + 4 * i);
			if (row < allRows) {
				rows.add(row + 1);
			}
		}
		return rows;
	}

	private static Metadata externalDevice(MprModule module) {
		Metadata.Builder all = Metadata.builder();
		for (int input = 1; input <= 2; input++) {
			int at = input == 1 ? 0x36 : 0x63;
			Optional<String> name = PascalText.at(module.data(), at);
			if (name.isPresent() && module.data().has(at + 0x1C, 16)) {
				all.put("Analog IN " + input, name.get());
				all.put("Analog IN " + input + " max V", module.data().f4(at + 0x1C));
				all.put("Analog IN " + input + " min V", module.data().f4(at + 0x20));
				all.put("Analog IN " + input + " max x", module.data().f4(at + 0x24));
				all.put("Analog IN " + input + " min x", module.data().f4(at + 0x28));
			}
		}
		return all.build();
	}
}
