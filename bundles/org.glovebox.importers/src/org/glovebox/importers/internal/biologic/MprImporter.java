/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.biologic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Importer;
import org.glovebox.api.importing.Sniff;
import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.LittleEndian;

/**
 * BioLogic's binary file of one technique, written by EC-Lab and BT-Lab. The format is not published; what is read here
 * was learned from files and their text exports. Memory stays below 64 times the size of the file: a byte of a row
 * becomes at most six whole numbers, the flags.
 */
public final class MprImporter implements Importer {

	private static final String FORMAT = "BioLogic mpr";

	@Override
	public Sniff sniff(Source source) throws IOException {
		return isMpr(source.head()) ? new Sniff(Sniff.SIGNATURE, "begins with " + MprModules.SIGNATURE)
				: Sniff.no("does not begin with " + MprModules.SIGNATURE);
	}

	private static boolean isMpr(byte[] head) {
		byte[] signature = MprModules.SIGNATURE.getBytes(StandardCharsets.US_ASCII);
		return head.length >= signature.length
				&& Arrays.equals(head, 0, signature.length, signature, 0, signature.length);
	}

	@Override
	public ImportOutcome read(Source source, Monitor monitor) throws IOException {
		if (!isMpr(source.head())) {
			return new ImportOutcome.NotMine("does not begin with " + MprModules.SIGNATURE);
		}
		if (source.size() > Integer.MAX_VALUE) {
			return ImportOutcome.Rejected.because("files of more than 2 GiB are not read");
		}
		monitor.checkCancelled();
		List<Message> messages = new ArrayList<>();
		List<MprModule> modules = MprModules.read(LittleEndian.of(source.bytes()), messages);
		Optional<MprModule> module = MprModules.find(modules, MprModule.DATA);
		if (module.isEmpty()) {
			messages.add(Message.error("the file has no data module"));
			return new ImportOutcome.Rejected(messages);
		}
		Optional<MprData> data = MprData.open(module.get());
		if (data.isEmpty()) {
			messages.add(Message.error(String.format("the data module (version %d) is laid out in a way that is not known",
					module.get().version())).at(module.get().offset()));
			return new ImportOutcome.Rejected(messages);
		}
		messages.addAll(data.get().messages());
		Optional<MprSettings> settings = MprModules.find(modules, MprModule.SETTINGS).map(MprSettings::new);
		Metadata metadata = metadata(modules, settings, data.get().rows(), messages);
		return new ImportOutcome.Imported(
				EcLabDataset.of(FORMAT + " (data module " + module.get().version() + ")",
						settings.flatMap(MprSettings::technique), data.get().columns(monitor), metadata, messages),
				messages);
	}

	private static Metadata metadata(List<MprModule> modules, Optional<MprSettings> settings, int rows,
			List<Message> messages) {
		Metadata.Builder all = Metadata.builder();
		Metadata.Builder original = Metadata.builder();
		Optional<MprLog> log = MprModules.find(modules, MprModule.LOG).map(MprLog::new);
		log.flatMap(MprLog::instrument).ifPresent(text -> all.put(Metadata.Keys.INSTRUMENT, text));
		log.flatMap(MprLog::serialNumber).ifPresent(text -> all.put(Metadata.Keys.SERIAL_NUMBER, text));
		log.flatMap(MprLog::channel).ifPresent(text -> all.put(Metadata.Keys.CHANNEL, text));
		log.flatMap(MprLog::software).ifPresent(text -> all.put(Metadata.Keys.SOFTWARE, "EC-Lab v" + text));
		started(modules, log, messages).ifPresent(text -> all.put(Metadata.Keys.STARTED, text));
		settings.ifPresent(s -> {
			s.technique().ifPresent(technique -> all.put(Metadata.Keys.PROCEDURE, technique.title()));
			s.comment().ifPresent(text -> all.put(Metadata.Keys.COMMENT, text));
			s.activeMass().ifPresent(mass -> all.put(Metadata.Keys.ACTIVE_MASS, mass));
			s.area().ifPresent(area -> all.put(Metadata.Keys.AREA, area));
			original.put("Settings", s.original());
			s.parameters().ifPresent(parameters -> original.put("Parameters", parameters));
		});
		log.map(MprLog::original).filter(m -> !m.isEmpty()).ifPresent(m -> original.put("Log", m));
		MprModules.find(modules, MprModule.LOOP).map(module -> loops(module, rows)).filter(list -> !list.isEmpty())
				.ifPresent(list -> original.put("Loops begin at row", list));
		MprModules.find(modules, MprModule.EXTERNAL_DEVICE).map(MprImporter::externalDevice)
				.filter(m -> !m.isEmpty()).ifPresent(m -> original.put("External device", m));
		return all.put(Metadata.Keys.ORIGINAL, original.build()).build();
	}

	private static Optional<String> started(List<MprModule> modules, Optional<MprLog> log, List<Message> messages) {
		Optional<LocalDate> date = modules.stream().findFirst().flatMap(first -> EcLabTime.date(first.date()));
		Optional<LocalDateTime> time = log.flatMap(l -> l.started(date));
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
