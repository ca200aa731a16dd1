/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.biologic;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glovebox.api.Message;
import org.glovebox.importers.internal.LittleEndian;

/**
 * Walks through the modules of a {@code .mpr} file. A file is a signature of 52 bytes and modules one after the other:
 * <pre>
 * "MODULE", short name (10 bytes), long name (25), length u4, version u4, date (8), content, up to EC-Lab 11.4x
 * "MODULE", short name (10), long name (25), 0xFFFFFFFF, length u4, version u4, version u4, date (8), content, later
 * </pre>
 */
final class MprModules {

	static final String SIGNATURE = "BIO-LOGIC MODULAR FILE";

	private static final String MARK = "MODULE";
	private static final String MARK_AND_NAME = "MODULEVMP ";
	private static final int FIRST = 52;
	private static final int SHORT_HEADER = 57;
	private static final int LONG_HEADER = 65;
	private static final int LENGTH_AT = 41;

	private final LittleEndian file;
	private final List<Message> messages;
	private final List<MprModule> modules = new ArrayList<>();

	private MprModules(LittleEndian file, List<Message> messages) {
		this.file = file;
		this.messages = messages;
	}

	/** The modules that can be found; what was damaged is added to {@code messages}. */
	static List<MprModule> read(LittleEndian file, List<Message> messages) {
		MprModules walk = new MprModules(file, messages);
		walk.run();
		return walk.modules;
	}

	/** The first module of a name. */
	static Optional<MprModule> find(List<MprModule> modules, String name) {
		return modules.stream().filter(m -> m.name().equals(name)).findFirst();
	}

	private void run() {
		int at = nextModule(FIRST);
		while (at >= 0) {
			Optional<MprModule> module = module(at);
			if (module.isEmpty()) {
				messages.add(Message.warning("the file ends within the header of a module").at(at));
				return;
			}
			modules.add(module.get());
			int end = module.get().offset() + module.get().data().size();
			at = end >= file.size() ? -1 : nextModule(end);
		}
	}

	/** The module that should begin here, or the next one behind bytes that are not part of any module. */
	private int nextModule(int expected) {
		if (file.matches(expected, MARK)) {
			return expected;
		}
		int found = file.find(MARK_AND_NAME, Math.min(expected, file.size()));
		long lost = (found < 0 ? file.size() : found) - (long) expected;
		if (lost > 0) {
			messages.add(Message.warning(lost + " bytes that belong to no module were skipped").at(expected));
		}
		return found;
	}

	private Optional<MprModule> module(int at) {
		if (!file.has(at, SHORT_HEADER)) {
			return Optional.empty();
		}
		boolean longHeader = file.i4(at + LENGTH_AT) == -1;
		int header = longHeader ? LONG_HEADER : SHORT_HEADER;
		if (!file.has(at, header)) {
			return Optional.empty();
		}
		int lengthAt = longHeader ? at + LENGTH_AT + 4 : at + LENGTH_AT;
		long length = file.u4(lengthAt);
		long version = file.u4(lengthAt + 4) + (longHeader ? file.u4(lengthAt + 8) : 0);
		String name = file.text(at + MARK.length(), 10, StandardCharsets.ISO_8859_1).strip();
		String date = file.text(at + header - 8, 8, StandardCharsets.ISO_8859_1).strip();
		int offset = at + header;
		return Optional.of(content(name, (int) Math.min(version, Integer.MAX_VALUE), date, offset, length));
	}

	/** The content; a length that swallows the modules behind it is not believed. */
	private MprModule content(String name, int version, String date, int offset, long length) {
		int rest = file.size() - offset;
		if (length <= rest) {
			return new MprModule(name, version, date, offset, file.part(offset, (int) length), length);
		}
		int next = file.find(MARK_AND_NAME, offset);
		if (next < 0) {
			messages.add(Message.warning(String.format("the file was cut off in module %s: %d of %d bytes are there",
					name, rest, length)).at(file.size()));
			return new MprModule(name, version, date, offset, file.part(offset, rest), length);
		}
		int found = next - offset;
		messages.add(Message.warning(String.format("module %s states %d bytes, the next module follows after %d",
				name, length, found)).at(offset));
		return new MprModule(name, version, date, offset, file.part(offset, found), found);
	}
}
