/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model.edit;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.glovebox.model.RecordSet;

/** The records that are edited together: every change to them is a command that can be undone. */
public final class RecordEditingDomain extends AdapterFactoryEditingDomain {

	/**
	 * Makes a domain.
	 *
	 * @param factory the item providers
	 * @param records the records that are open
	 */
	public RecordEditingDomain(RecordAdapterFactory factory, RecordSet records) {
		super(factory, new BasicCommandStack(), records);
		records.eAdapters().add(new EditingDomainProvider(this));
	}
}
