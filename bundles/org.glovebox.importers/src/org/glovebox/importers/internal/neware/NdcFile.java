/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.neware;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

import org.glovebox.importers.internal.Notes;

/**
 * One {@code .ndc} file of an archive: pages of equal size, the first of which is a header with the kind of the file in
 * byte 0 and the format version in byte 2. From version 5 on a page has 4096 bytes: kind (2), number of valid slots
 * (2), a bit for each slot (128), 3960 bytes of slots, CRC-32 of all before. Before it has 512 bytes: kind (2),
 * number of valid slots (2), bits (1), slots, CRC-32. Source: the readers fastnda, NewareNDA, FFPE; the checksums of
 * real files.
 */
final class NdcFile {

	/** Kinds of files, byte 0. */
	static final int MAIN = 1;
	static final int AUXILIARY = 5;
	static final int STEPS = 7;
	static final int RUN_INFORMATION = 18;

	private static final int PAGE = 4096;
	private static final int OLD_PAGE = 512;
	private static final int BITS_AT = 4;
	private static final int SLOTS_AT = 132;
	private static final int OLD_SLOTS_AT = 5;
	private static final int CHECKSUM = 4;
	private static final int LAST_OLD = 4;

	private final String name;
	private final ByteBuffer bytes;

	/**
	 * @param name name in the archive, for messages
	 */
	NdcFile(String name, byte[] content) {
		this.name = name;
		this.bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
	}

	/** Gets the slots that hold a row. */
	interface SlotConsumer {

		/**
		 * @param slot number of the slot from 0, counting empty ones too
		 * @param at where it begins in {@link NdcFile#bytes()}
		 */
		void accept(int slot, int at);
	}

	String name() {
		return name;
	}

	ByteBuffer bytes() {
		return bytes;
	}

	/** Whether there is a header. */
	boolean hasHeader() {
		return bytes.limit() >= OLD_PAGE;
	}

	int kind() {
		return bytes.get(0) & 0xFF;
	}

	int version() {
		return bytes.get(2) & 0xFF;
	}

	private boolean isOld() {
		return version() <= LAST_OLD;
	}

	private int page() {
		return isOld() ? OLD_PAGE : PAGE;
	}

	private int slotsAt() {
		return isOld() ? OLD_SLOTS_AT : SLOTS_AT;
	}

	/** How many slots of a size a page has. */
	int slotsPerPage(int size) {
		return (page() - slotsAt() - CHECKSUM) / size;
	}

	/**
	 * Hands over the slots that are in use, of a file that ends within a page those that are complete.
	 *
	 * @param size bytes of a slot
	 */
	void forEachSlot(int size, SlotConsumer consumer) {
		int slots = slotsPerPage(size);
		int slot = 0;
		for (int page = page(); page + slotsAt() <= bytes.limit(); page += page(), slot += slots) {
			for (int i = 0; i < slots; i++) {
				int at = page + slotsAt() + i * size;
				if (at + size > bytes.limit()) {
					return;
				}
				if (isOld() || (bytes.get(page + BITS_AT + (i >> 3)) >> (i & 7) & 1) != 0) {
					consumer.accept(slot + i, at);
				}
			}
		}
	}

	/** How many slots {@link #forEachSlot} hands over. */
	int countSlots(int size) {
		int[] count = new int[1];
		forEachSlot(size, (slot, at) -> count[0]++);
		return count[0];
	}

	/** Tells of pages whose checksum is wrong and of a page that is not there to its end. */
	void check(Notes notes) {
		long wrong = 0;
		long first = -1;
		int page = page();
		for (; page + page() <= bytes.limit(); page += page()) {
			if (isDamaged(page)) {
				first = wrong++ == 0 ? page : first;
			}
		}
		if (wrong > 0) {
			notes.warning(name
					+ ": the checksum of a page is wrong (first at this byte of the unpacked file); its rows were "
					+ "read all the same", first, wrong);
		}
		if (page < bytes.limit()) {
			notes.warning(name + " ends within a page", page, 1);
		}
	}

	/** A checksum of 0 was never written. */
	private boolean isDamaged(int page) {
		int stated = bytes.getInt(page + page() - CHECKSUM);
		if (stated == 0) {
			return false;
		}
		CRC32 crc = new CRC32();
		crc.update(bytes.array(), page, page() - CHECKSUM);
		return (int) crc.getValue() != stated;
	}
}
