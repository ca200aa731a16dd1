/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.dnd.ByteArrayTransfer;
import org.eclipse.swt.dnd.TransferData;

/** Carries records when they are dragged or copied; the data are a {@code UUID[]}. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class RecordTransfer extends ByteArrayTransfer {

	private static final String TYPE = "org.glovebox.records";
	private static final int TYPE_ID = registerType(TYPE);
	private static final int UUID_BYTES = 16;
	private static final RecordTransfer INSTANCE = new RecordTransfer();

	private RecordTransfer() {
	}

	/** The transfer; SWT compares transfers by their types. */
	public static RecordTransfer getInstance() {
		return INSTANCE;
	}

	@Override
	protected int[] getTypeIds() {
		return new int[] { TYPE_ID };
	}

	@Override
	protected String[] getTypeNames() {
		return new String[] { TYPE };
	}

	@Override
	protected void javaToNative(@Nullable Object object, TransferData transferData) {
		if (object instanceof UUID[] records && records.length > 0) {
			ByteBuffer bytes = ByteBuffer.allocate(records.length * UUID_BYTES);
			for (UUID record : records) {
				bytes.putLong(record.getMostSignificantBits()).putLong(record.getLeastSignificantBits());
			}
			super.javaToNative(bytes.array(), transferData);
		}
	}

	@Override
	protected @Nullable Object nativeToJava(TransferData transferData) {
		if (!(super.nativeToJava(transferData) instanceof byte[] data)) {
			return null;
		}
		ByteBuffer bytes = ByteBuffer.wrap(data);
		List<UUID> records = new ArrayList<>();
		while (bytes.remaining() >= UUID_BYTES) {
			records.add(new UUID(bytes.getLong(), bytes.getLong()));
		}
		return records.toArray(UUID[]::new);
	}
}
