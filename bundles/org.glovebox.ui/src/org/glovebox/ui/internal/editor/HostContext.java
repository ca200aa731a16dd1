/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.editor;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.services.IServiceLocator;
import org.glovebox.core.notebook.Loading;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.store.RevisionInfo;
import org.glovebox.model.Records;
import org.glovebox.model.edit.RecordAdapterFactory;
import org.glovebox.model.notebook.Record;
import org.glovebox.ui.Explanation;
import org.glovebox.ui.NotebookSession;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.RecordFinding;
import org.glovebox.ui.Work;

/** What the editor gives to its pages, for one loaded state of the record. */
public final class HostContext implements PageContext {

	/** What the pages ask of the editor around them. */
	public interface Host {
		/** Whether this state of the record is still the one that is shown. */
		boolean shows(Edited edited);

		void select(List<?> selection);

		void reveal(String field);
	}

	private final Edited edited;
	private final NotebookSession session;
	private final FormToolkit toolkit;
	private final IServiceLocator services;
	private final Host host;

	/** Makes the context of one loaded state. */
	public HostContext(Edited edited, NotebookSession session, FormToolkit toolkit, IServiceLocator services, Host host) {
		this.edited = edited;
		this.session = session;
		this.toolkit = toolkit;
		this.services = services;
		this.host = host;
	}

	@Override
	public Record record() {
		return edited.record();
	}

	@Override
	public RevisionInfo revision() {
		return edited.revision();
	}

	@Override
	public boolean readOnly() {
		return edited.readOnly();
	}

	@Override
	public AdapterFactoryEditingDomain domain() {
		return edited.domain();
	}

	@Override
	public RecordAdapterFactory adapterFactory() {
		return edited.factory();
	}

	@Override
	public FormToolkit toolkit() {
		return toolkit;
	}

	@Override
	public NotebookSession session() {
		return session;
	}

	@Override
	public IServiceLocator services() {
		return services;
	}

	@Override
	public void execute(Command command) {
		if (!edited.readOnly()) {
			edited.domain().getCommandStack().execute(command);
		}
	}

	@Override
	public <T> void read(String what, Function<Notebook, T> work, Consumer<T> inUi) {
		session.read(what, work, result -> deliver(result, inUi));
	}

	@Override
	public <T> void run(String what, Work<T> work, Consumer<T> inUi) {
		session.run(what, work, result -> deliver(result, inUi));
	}

	private <T> void deliver(T result, Consumer<T> inUi) {
		if (host.shows(edited)) {
			inUi.accept(result);
		}
	}

	@Override
	public void load(UUID record, Consumer<Record> inUi) {
		Resource open = edited.domain().getResourceSet().getResource(Records.uri(record.toString()), false);
		if (open != null && !open.getContents().isEmpty()) {
			inUi.accept((Record) open.getContents().get(0));
		} else {
			read("a record to refer to", notebook -> loaded(notebook.load(record)),
					loading -> loading.stored().ifPresent(stored -> inUi.accept(adopted(stored.record()))));
		}
	}

	private static Loading loaded(Loading loading) {
		loading.stored().ifPresent(stored -> Edited.resolve(stored.record()));
		return loading;
	}

	private Record adopted(Record loaded) {
		Resource open = edited.domain().getResourceSet().getResource(loaded.eResource().getURI(), false);
		if (open != null && !open.getContents().isEmpty()) {
			return (Record) open.getContents().get(0);
		}
		edited.domain().getResourceSet().getResources().add(loaded.eResource());
		return loaded;
	}

	@Override
	public void explain(Explanation explanation) {
		session.explain(explanation);
	}

	@Override
	public void report(String source, List<RecordFinding> findings) {
		if (host.shows(edited)) {
			session.report(edited.uuid(), source, findings);
		}
	}

	@Override
	public void select(List<?> selection) {
		host.select(selection);
	}

	@Override
	public void reveal(String field) {
		host.reveal(field);
	}
}
