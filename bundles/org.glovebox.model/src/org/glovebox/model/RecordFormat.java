/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.eclipse.emf.common.util.WrappedException;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.glovebox.model.internal.Migrations;
import org.glovebox.model.internal.RecordHead;
import org.glovebox.model.internal.RecordResource;
import org.glovebox.model.notebook.Record;

/**
 * The stored form of a record: XMI in UTF-8. It is deterministic, so that its hash can be the id of a revision: the
 * order of fields is that of the model, lines end with a line feed, there is no time stamp and no schema location,
 * and a record that was read and not changed is written as the same bytes.
 * <p>
 * Each part of a record has an id that it keeps for life, so that two versions of a record can be compared part by
 * part. Fields and values of a newer model version that this one does not know are kept and written again.
 */
public final class RecordFormat {

	private RecordFormat() {
	}

	/**
	 * Writes a record. Parts that have no id yet are given one.
	 *
	 * @param record the record, with a UUID, not contained in anything
	 * @return the bytes
	 * @throws IllegalArgumentException if it has no UUID, is a part of something else, or refers to an object that is
	 *        in no record
	 */
	public static byte[] write(Record record) {
		RecordResource resource = RecordResource.holding(record);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			resource.save(bytes, null);
		} catch (Resource.IOWrappedException e) {
			throw new IllegalArgumentException(record.getUuid() + " cannot be written: " + e.getMessage(), e);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return bytes.toByteArray();
	}

	/**
	 * Reads a record on its own. References to other records stay unresolved.
	 *
	 * @param bytes the stored bytes
	 * @return the record, or why it could not be read
	 */
	public static RecordReading read(byte[] bytes) {
		return read(bytes, new RecordSet());
	}

	/**
	 * Reads a record into a set. If the set has the record already, that one is replaced.
	 *
	 * @param bytes the stored bytes
	 * @param set the records that are open together
	 * @return the record, or why it could not be read
	 */
	public static RecordReading read(byte[] bytes, RecordSet set) {
		return read(bytes, set, ModelVersion.migrations());
	}

	static RecordReading read(byte[] bytes, RecordSet set, Migrations migrations) {
		try {
			RecordHead head = RecordHead.read(bytes);
			byte[] current = migrations.apply(bytes, head.modelVersion());
			RecordResource resource = new RecordResource(Records.uri(head.uuid()));
			ResourceSet loading = new ResourceSetImpl();
			loading.setPackageRegistry(set.getPackageRegistry());
			loading.getResources().add(resource);
			resource.load(new ByteArrayInputStream(current), null);
			RecordReading outcome = resource.outcome(head);
			if (outcome instanceof RecordReading.Read) {
				set.replace(resource);
			}
			return outcome;
		} catch (IOException | WrappedException e) {
			return new RecordReading.Rejected(e.getMessage());
		}
	}
}
