/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.emf.ecore.EPackage;
import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.core.store.Journal;
import org.glovebox.core.store.NotebookStore;
import org.glovebox.core.store.Revision;
import org.glovebox.core.store.RevisionInfo;
import org.glovebox.core.store.Sha256;
import org.glovebox.model.ModelPackages;
import org.glovebox.model.RecordFormat;
import org.glovebox.model.RecordReading;
import org.glovebox.model.RecordSet;

/**
 * Makes records out of revisions, each in a set of its own in which references are followed through the notebook.
 * Packages whose plugin is gone are taken from the descriptions that the notebook keeps.
 */
final class RecordLoader {

	private final NotebookStore store;
	private EPackage @Nullable [] foreign;

	RecordLoader(NotebookStore store) {
		this.store = store;
	}

	Loading newest(UUID record) {
		return store.newest(record).map(this::load)
				.orElseGet(() -> new Loading.Missing("There is no record " + record + " in this notebook."));
	}

	Loading revision(Sha256 id) {
		return store.revision(id).map(this::load).orElseGet(
				() -> new Loading.Missing("There is no revision " + id.abbreviated() + " in this notebook."));
	}

	Loading draft(Journal.Draft draft) {
		Optional<RevisionInfo> base = draft.base().flatMap(store::revision).map(Revision::info);
		// a draft that was never saved has no revision; it gets the form of one, which no store will hold
		return load(draft.content(), base.orElseGet(() -> Revision.of(draft.record(), "", List.of(), "", draft.time(),
				"", draft.content()).info()));
	}

	Loading load(Revision revision) {
		return load(revision.content(), revision.info());
	}

	private Loading load(byte[] content, RevisionInfo info) {
		return switch (RecordFormat.read(content, newSet())) {
		case RecordReading.Read read -> new Loading.Loaded(new Stored(read.record(), info));
		case RecordReading.Rejected rejected -> new Loading.Unreadable("Record " + info.record()
				+ " cannot be read: " + rejected.reason());
		};
	}

	private RecordSet newSet() {
		return new RecordSet(uuid -> Projector.uuid(uuid).flatMap(store::newest).map(Revision::content), foreign());
	}

	/** Looks again for descriptions of packages, since some may have been added. */
	synchronized void refresh() {
		foreign = null;
	}

	private synchronized EPackage[] foreign() {
		EPackage[] known = foreign;
		if (known == null) {
			EPackage.Registry registry = ModelPackages.registry();
			List<byte[]> descriptions = new ArrayList<>();
			for (String name : store.packageNames()) {
				if (!registry.containsKey(name)) {
					store.packageDescription(name).ifPresent(descriptions::add);
				}
			}
			// a description that was filed under another name must not stand in for an installed package
			known = PackageDescription.read(descriptions).stream().filter(p -> !registry.containsKey(p.getNsURI()))
					.toArray(EPackage[]::new);
			foreign = known;
		}
		return known;
	}
}
