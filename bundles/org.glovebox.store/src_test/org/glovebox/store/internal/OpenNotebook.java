/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.emf.ecore.EClass;
import org.glovebox.core.notebook.Loading;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Save;
import org.glovebox.core.notebook.SaveOutcome;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.store.Sha256;
import org.glovebox.core.store.StoreOpening;
import org.glovebox.model.Records;
import org.glovebox.model.material.Lot;
import org.glovebox.model.material.Material;
import org.glovebox.model.material.MaterialPackage;
import org.glovebox.model.notebook.Record;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.SynthesisFactory;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.model.synthesis.Use;

/** A real notebook in a folder, with what most tests do to it; without JUnit, since child processes use it too. */
final class OpenNotebook implements AutoCloseable {

	static final String AUTHOR = "Ada Tester";
	private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

	final Notebook notebook;
	final Path folder;

	private OpenNotebook(Notebook notebook, Path folder) {
		this.notebook = notebook;
		this.folder = folder;
	}

	static OpenNotebook create(Path folder) {
		return on(new H2StoreProvider().create(folder.toString(), "Test notebook"), folder);
	}

	static OpenNotebook open(Path folder) {
		return on(new H2StoreProvider().open(folder.toString()), folder);
	}

	/** A notebook that some store has opened. */
	static OpenNotebook on(StoreOpening opening, Path folder) {
		if (opening instanceof StoreOpening.Opened opened) {
			return new OpenNotebook(Notebook.on(opened.store()), folder);
		}
		throw new AssertionError(opening.toString());
	}

	static <T extends Record> T make(EClass kind, Class<T> type, String title) {
		T record = Records.create(kind, type, AUTHOR, NOW);
		record.setTitle(title);
		return record;
	}

	static Lot lot(String title) {
		return make(MaterialPackage.Literals.LOT, Lot.class, title);
	}

	static Batch batch(String title, Material... inputs) {
		Batch batch = make(SynthesisPackage.Literals.BATCH, Batch.class, title);
		for (Material input : inputs) {
			use(batch, input);
		}
		return batch;
	}

	static Use use(Batch batch, Material input) {
		Use use = SynthesisFactory.eINSTANCE.createUse();
		use.setSource(input);
		batch.getInputs().add(use);
		return use;
	}

	SaveOutcome.Saved save(Record record) {
		return saved(notebook.save(Save.created(record), "first version", AUTHOR));
	}

	SaveOutcome.Saved saveAll(List<? extends Record> records) {
		return saved(notebook.saveAll(records.stream().map(Save::created).toList(), "first version", AUTHOR));
	}

	SaveOutcome.Saved edit(Stored stored, String message) {
		return saved(notebook.save(Save.edited(stored), message, AUTHOR));
	}

	static SaveOutcome.Saved saved(SaveOutcome outcome) {
		if (outcome instanceof SaveOutcome.Saved saved) {
			return saved;
		}
		throw new AssertionError(outcome.toString());
	}

	Stored load(Record record) {
		return load(uuid(record));
	}

	Stored load(UUID uuid) {
		Loading loading = notebook.load(uuid);
		return loading.stored().orElseThrow(() -> new AssertionError(loading.toString()));
	}

	<T extends Record> T record(Record record, Class<T> type) {
		return type.cast(load(record).record());
	}

	Optional<Sha256> head(Record record) {
		return notebook.summary(uuid(record)).map(s -> s.revision());
	}

	static UUID uuid(Record record) {
		return UUID.fromString(record.getUuid());
	}

	@Override
	public void close() {
		notebook.close();
	}
}
