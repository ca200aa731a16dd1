/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.biologic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
			messages.add(MprData.refusal(module.get()));
			return new ImportOutcome.Rejected(messages);
		}
		return imported(modules, data.get(), messages, monitor);
	}

	private static ImportOutcome imported(List<MprModule> modules, MprData data, List<Message> messages,
			Monitor monitor) {
		messages.addAll(data.messages());
		List<RawColumn> columns = data.columns(monitor);
		if (columns.isEmpty()) {
			messages.add(Message.error("none of the columns is known"));
			return new ImportOutcome.Rejected(messages);
		}
		MprFacts facts = new MprFacts(modules);
		Metadata metadata = facts.metadata(data.rows(), messages);
		String format = FORMAT + " (data module " + data.version() + ")";
		return new ImportOutcome.Imported(EcLabDataset.of(format, facts.technique(), columns, metadata, messages),
				messages);
	}
}
