/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.drafting;

import java.util.Locale;
import java.util.Map;

import org.glovebox.core.store.Sha256;
import org.glovebox.model.notebook.Attachment;
import org.glovebox.model.notebook.AttachmentRole;
import org.glovebox.model.notebook.NotebookFactory;

/**
 * A file that lies in a notebook.
 *
 * @param fileName its name; with the folders between where it lies in a folder beside the file that it belongs to
 * @param blob its hash
 * @param size its size in bytes
 */
public record RawFile(String fileName, Sha256 blob, long size) {

	private static final Map<String, String> MEDIA_TYPES = Map.ofEntries(Map.entry("csv", "text/csv"),
			Map.entry("txt", "text/plain"), Map.entry("mpt", "text/plain"), Map.entry("json", "application/json"),
			Map.entry("pdf", "application/pdf"), Map.entry("png", "image/png"), Map.entry("jpg", "image/jpeg"),
			Map.entry("tif", "image/tiff"), Map.entry("zip", "application/zip"), Map.entry("gz", "application/gzip"),
			Map.entry("xls", "application/vnd.ms-excel"),
			Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

	/** The file as a part of a record. */
	public Attachment attachment(AttachmentRole role) {
		Attachment attachment = NotebookFactory.eINSTANCE.createAttachment();
		attachment.setFileName(fileName);
		attachment.setBlob(blob.hex());
		attachment.setSize(size);
		attachment.setRole(role);
		String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		attachment.setMediaType(MEDIA_TYPES.getOrDefault(ending, "application/octet-stream"));
		return attachment;
	}
}
