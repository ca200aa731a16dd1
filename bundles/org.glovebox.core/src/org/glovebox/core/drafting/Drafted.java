/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.drafting;

import java.util.List;

import org.glovebox.api.Message;
import org.glovebox.model.notebook.Record;

/**
 * A proposed record; nothing is saved yet.
 *
 * @param record the record
 * @param messages what was assumed
 * @param <T> kind of record
 */
public record Drafted<T extends Record>(T record, List<Message> messages) {
	public Drafted {
		messages = List.copyOf(messages);
	}
}
