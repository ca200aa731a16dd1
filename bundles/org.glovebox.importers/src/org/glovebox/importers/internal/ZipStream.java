/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import org.glovebox.api.Monitor;

/**
 * The content of a file of an archive, unpacked piece by piece, so that only a piece of it is ever in memory. What is
 * unpacked is taken off an allowance; where that is used up the content ends, with a fault.
 */
public final class ZipStream implements AutoCloseable {

	private static final int HELD = 1 << 14;

	private final ZipArchive.Entry entry;
	private final ZipArchive.Allowance allowance;
	private final Monitor monitor;
	private final ByteBuffer packed;
	private final boolean deflated;
	private final Inflater inflater;
	private final CRC32 crc = new CRC32();
	private String fault;
	private boolean ended;

	/**
	 * @param packed the data as they stand in the archive
	 * @param refusal why nothing of it can be unpacked, or ""
	 */
	ZipStream(ZipArchive.Entry entry, ByteBuffer packed, ZipArchive.Allowance allowance, Monitor monitor, String refusal) {
		this.entry = entry;
		this.allowance = allowance;
		this.monitor = monitor;
		this.packed = packed;
		this.deflated = entry.method() == ZipArchive.DEFLATED;
		this.ended = !refusal.isEmpty();
		this.fault = !refusal.isEmpty() ? refusal : entry.cut() ? "the archive ends within it" : "";
		this.inflater = new Inflater(true);
		if (deflated) {
			inflater.setInput(packed);
		}
	}

	/** Unpacks the next bytes into an array; how many there were, 0 at the end. */
	public int read(byte[] into, int from) {
		monitor.checkCancelled();
		if (ended) {
			return 0;
		}
		int most = Math.min(HELD, into.length - from);
		int got = deflated ? inflate(into, from, most) : copy(into, from, most);
		if (got > 0 && !allowance.take(got)) {
			fault = ZipArchive.TOO_LARGE;
			got = 0;
		}
		if (got == 0) {
			end();
		}
		crc.update(into, from, got);
		return got;
	}

	private int copy(byte[] into, int from, int most) {
		int got = Math.min(most, packed.remaining());
		packed.get(into, from, got);
		return got;
	}

	private int inflate(byte[] into, int from, int most) {
		try {
			int got = inflater.inflate(into, from, most);
			if (got == 0 && !inflater.finished() && fault.isEmpty()) {
				fault = "its compressed data ends too early";
			}
			return got;
		} catch (DataFormatException e) {
			fault = "its compressed data is damaged";
			return 0;
		}
	}

	private void end() {
		ended = true;
		if (fault.isEmpty() && entry.crc() >= 0 && crc.getValue() != entry.crc()) {
			fault = "its checksum is wrong";
		}
	}

	/** What is wrong with the content up to its end, for people, or "" where nothing is or it was not read to its end. */
	public String fault() {
		return fault;
	}

	/** How much of the packed data has been used, 0 to 1. */
	public double progress() {
		long used = deflated ? inflater.getBytesRead() : packed.position();
		return (double) used / Math.max(1, entry.compressed());
	}

	@Override
	public void close() {
		inflater.end();
	}
}
