/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.biologic;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glovebox.api.Message;
import org.glovebox.api.Monitor;

/** The rows of a {@code .mpr} file: the content of its data module. */
final class MprData {

	private final MprModule module;
	private final MprDataHeader header;
	private final MprRow row;
	private final int rows;

	private MprData(MprModule module, MprDataHeader header, MprRow row) {
		this.module = module;
		this.header = header;
		this.row = row;
		long present = Math.max(0, module.data().size() - header.dataAt()) / row.size();
		this.rows = (int) (header.rows() == 0 ? present : Math.min(header.rows(), present));
	}

	/** Finds out how the module is laid out; empty where it fits no known layout. */
	static Optional<MprData> open(MprModule module) {
		Optional<MprDataHeader.Form> stated = MprDataHeader.Form.of(module.version());
		Optional<MprData> asStated = stated.flatMap(form -> open(module, form));
		if (asStated.filter(data -> data.row.verified()).isPresent()) {
			return asStated;
		}
		for (MprDataHeader.Form form : MprDataHeader.Form.values()) {
			Optional<MprData> other = open(module, form)
					.filter(data -> data.row.verified() && data.row.unknown().isEmpty());
			if (other.isPresent()) {
				return other;
			}
		}
		return asStated;
	}

	private static Optional<MprData> open(MprModule module, MprDataHeader.Form form) {
		return form.read(module.data()).flatMap(header -> MprRowLayout.of(header, rowSize(module, header))
				.filter(row -> row.size() > 0).map(row -> new MprData(module, header, row)));
	}

	/** Bytes of a row as the length of the module says, or 0 where it is not a whole number. */
	private static int rowSize(MprModule module, MprDataHeader header) {
		long space = module.declared() - header.dataAt();
		boolean divides = header.rows() > 0 && space > 0 && space % header.rows() == 0;
		long size = divides ? space / header.rows() : 0;
		return size > 8L * header.ids().size() + 4096 ? 0 : (int) size;
	}

	/** Why a module could not be opened. */
	static Message refusal(MprModule module) {
		List<Integer> unknown = MprDataHeader.Form.of(module.version()).flatMap(form -> form.read(module.data()))
				.map(MprData::unknownIds).orElse(List.of());
		String reason = unknown.isEmpty() ? "" : ": column ids " + unknown
				+ " are not known and the length of the module does not tell how many bytes they take";
		return Message.error(String.format("the data module (version %d) is laid out in a way that is not known%s",
				module.version(), reason)).at(module.offset());
	}

	private static List<Integer> unknownIds(MprDataHeader header) {
		return header.ids().stream()
				.filter(id -> MprFlag.of(id).isEmpty() && header.variable(id).isEmpty()).toList();
	}

	/** Version of the data module as the file states it. */
	int version() {
		return module.version();
	}

	/** Number of complete rows in the file. */
	int rows() {
		return rows;
	}

	/** What is worth telling about the layout and the completeness of the rows. */
	List<Message> messages() {
		List<Message> messages = new ArrayList<>();
		Optional<MprDataHeader.Form> stated = MprDataHeader.Form.of(module.version());
		if (stated.isEmpty()) {
			messages.add(Message.warning(String.format("version %d of the data module is not known; its layout was "
					+ "concluded from its length", module.version())).at(module.offset()));
		}
		for (MprRow.Unknown unknown : row.unknown()) {
			messages.add(Message.warning(String.format("column id %d is not known and was left out%s", unknown.id(),
					unknown.width() == 0 ? "" : " (" + unknown.width() + " bytes a row)")).at(module.offset()));
		}
		if (!row.lost().isEmpty()) {
			messages.add(Message.warning("left out because the place in a row cannot be told: "
					+ String.join(", ", row.lost())).at(module.offset()).times(row.lost().size()));
		}
		if (row.flagsAt() < 0 && !row.flags().isEmpty()) {
			messages.add(Message.warning("the flags were left out because their place in a row cannot be told")
					.at(module.offset()));
		}
		completeness().ifPresent(messages::add);
		return messages;
	}

	private Optional<Message> completeness() {
		int end = module.offset() + header.dataAt() + rows * row.size();
		if (header.rows() > rows) {
			return Optional.of(Message.warning(String.format("the data module states %d rows, %d are complete",
					header.rows(), rows)).at(end));
		}
		if (header.rows() == 0 && rows > 0) {
			return Optional.of(Message.warning(String.format("the data module states no rows; the %d complete rows "
					+ "in it were read", rows)).at(end));
		}
		if (rows == 0) {
			return Optional.of(Message.warning("the file holds no rows").at(module.offset()));
		}
		long behind = module.declared() - header.dataAt() - (long) rows * row.size();
		return row.verified() || behind <= 0 ? Optional.empty()
				: Optional.of(Message.warning(String.format("%d bytes behind or between the rows are not described by "
						+ "the columns", behind)).at(end));
	}

	/** Reads all columns. */
	List<RawColumn> columns(Monitor monitor) {
		ByteBuffer bytes = module.data().buffer();
		return new MprRowReader(bytes, header.dataAt(), row, rows).columns(monitor);
	}
}
