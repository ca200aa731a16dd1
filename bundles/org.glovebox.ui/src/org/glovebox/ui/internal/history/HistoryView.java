/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.history;

import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.glovebox.core.notebook.Difference;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.PastRevisions;
import org.glovebox.core.notebook.SaveOutcome;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.store.RevisionInfo;
import org.glovebox.ui.NotebookSession;
import org.glovebox.ui.SessionListener;
import org.glovebox.ui.internal.RecordFollower;
import org.glovebox.ui.internal.session.DesktopSession;

/** The revisions of the selected record, and what changed in the one that is selected or between two. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class HistoryView extends ViewPart {

	private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("d MMM HH:mm");
	private static final DateTimeFormatter BEFORE = DateTimeFormatter.ofPattern("d MMM uuuu");
	private static final int WIDE = 3;

	private @Nullable NotebookSession session;
	private @Nullable RecordFollower follower;
	private @Nullable TableViewer revisions;
	private @Nullable TableViewer changes;
	private @Nullable Label heading;
	private @Nullable Label comparison;
	private final SessionListener listener = new SessionListener() {
		@Override
		public void notebookClosed() {
			show(Optional.empty(), List.of());
		}

		@Override
		public void recordsChanged(Set<UUID> records) {
			if (follower != null) {
				follower.current().filter(records::contains).ifPresent(HistoryView.this::follow);
			}
		}
	};

	/** Revisions with the name of their record. */
	private record Loaded(Optional<RecordSummary> summary, List<RevisionInfo> revisions) {
		static Loaded of(Notebook notebook, UUID record) {
			return new Loaded(notebook.summary(record), notebook.history(record));
		}
	}

	@Override
	public void createPartControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(area);
		heading = label(area, "Select a record to see its revisions.");
		SashForm sash = new SashForm(area, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		revisions = revisionTable(sash);
		Composite below = new Composite(sash, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(below);
		comparison = label(below, "");
		Composite holder = new Composite(below, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(holder);
		changes = changeTable(holder);
		sash.setWeights(1, 1);
		NotebookSession open = getSite().getService(NotebookSession.class);
		session = open;
		open.addListener(listener);
		follower = new RecordFollower(getViewSite(), this::follow);
	}

	private static Label label(Composite parent, String text) {
		Label label = new Label(parent, SWT.WRAP);
		label.setText(text);
		GridDataFactory.fillDefaults().grab(true, false).indent(8, 4).applyTo(label);
		return label;
	}

	private TableViewer revisionTable(Composite parent) {
		Composite holder = new Composite(parent, SWT.NONE);
		TableColumnLayout layout = new TableColumnLayout();
		holder.setLayout(layout);
		TableViewer table = new TableViewer(holder, SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL);
		table.setContentProvider(ArrayContentProvider.getInstance());
		table.getTable().setHeaderVisible(true);
		column(table, layout, "When", WIDE, RevisionInfo.class, info -> when(info.time()));
		column(table, layout, "Who", 2, RevisionInfo.class, RevisionInfo::author);
		column(table, layout, "What", WIDE + 1, RevisionInfo.class, HistoryView::message);
		table.addPostSelectionChangedListener(event -> compare());
		table.addDoubleClickListener(event -> openSelected());
		MenuManager menu = new MenuManager();
		menu.add(new Action("Show This Revision") {
			@Override
			public void run() {
				openSelected();
			}
		});
		menu.add(new Action("Save This Revision as the Newest") {
			@Override
			public void run() {
				restoreSelected();
			}
		});
		table.getControl().setMenu(menu.createContextMenu(table.getControl()));
		return table;
	}

	private static String when(Instant time) {
		ZonedDateTime local = time.atZone(ZoneId.systemDefault());
		return (local.getYear() == Year.now().getValue() ? THIS_YEAR : BEFORE).format(local);
	}

	private static String message(RevisionInfo info) {
		return !info.message().isEmpty() ? info.message() : info.parents().isEmpty() ? "created"
				: info.parents().size() > 1 ? "merged" : "";
	}

	private static TableViewer changeTable(Composite holder) {
		TableColumnLayout layout = new TableColumnLayout();
		holder.setLayout(layout);
		TableViewer table = new TableViewer(holder, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
		table.setContentProvider(ArrayContentProvider.getInstance());
		table.getTable().setHeaderVisible(true);
		column(table, layout, "Field", 2, Difference.class, Difference::label);
		column(table, layout, "Before", 2, Difference.class, d -> d.older().orElse("\u2013"));
		column(table, layout, "After", 2, Difference.class, d -> d.newer().orElse("\u2013"));
		return table;
	}

	private static <T> void column(TableViewer table, TableColumnLayout layout, String name, int weight, Class<T> type,
			Function<T, String> text) {
		TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
		column.getColumn().setText(name);
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(@Nullable Object element) {
				return type.isInstance(element) ? text.apply(type.cast(element)) : "";
			}

			@Override
			public String getToolTipText(@Nullable Object element) {
				return getText(element);
			}
		});
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight));
	}

	private void follow(UUID record) {
		NotebookSession open = session;
		if (open != null) {
			open.read("history", notebook -> Loaded.of(notebook, record), loaded -> {
				if (follower != null && follower.current().equals(Optional.of(record))) {
					show(loaded.summary(), loaded.revisions());
				}
			});
		}
	}

	private void show(Optional<RecordSummary> record, List<RevisionInfo> history) {
		TableViewer table = revisions;
		Label title = heading;
		if (table != null && title != null && !table.getControl().isDisposed()) {
			title.setText(record.map(summary -> summary.label().replace("&", "&&"))
					.orElse("Select a record to see its revisions."));
			table.setInput(history);
			if (!history.isEmpty()) {
				table.setSelection(new StructuredSelection(history.get(0)));
			}
			compare();
		}
	}

	/** Compares the selected revision with the one before, or the two that are selected. */
	private void compare() {
		TableViewer table = revisions;
		NotebookSession open = session;
		if (table == null || open == null) {
			return;
		}
		List<RevisionInfo> selected = ((List<?>) table.getStructuredSelection().toList()).stream()
				.map(RevisionInfo.class::cast).toList();
		if (selected.isEmpty()) {
			show("", List.of());
		} else if (selected.size() == 1 && selected.get(0).parents().isEmpty()) {
			show("The first revision.", List.of());
		} else {
			RevisionInfo newer = selected.get(0);
			var older = selected.size() == 1 ? newer.parents().get(0) : selected.get(selected.size() - 1).id();
			String what = selected.size() == 1 ? "What changed then:" : "What changed between the two:";
			open.read("differences", notebook -> notebook.diff(older, newer.id()), found -> {
				if (newer.equals(table.getStructuredSelection().getFirstElement())) {
					show(found.isEmpty() ? "Nothing changed." : what, found);
				}
			});
		}
	}

	private void show(String what, List<Difference> found) {
		TableViewer table = changes;
		Label title = comparison;
		if (table != null && title != null && !table.getControl().isDisposed()) {
			title.setText(what);
			table.setInput(found);
		}
	}

	private void openSelected() {
		TableViewer table = revisions;
		NotebookSession open = session;
		if (table != null && open != null
				&& table.getStructuredSelection().getFirstElement() instanceof RevisionInfo info) {
			open.openRevision(info.record(), info.id());
		}
	}

	private void restoreSelected() {
		TableViewer table = revisions;
		NotebookSession open = session;
		if (table != null && open instanceof DesktopSession desktop
				&& table.getStructuredSelection().getFirstElement() instanceof RevisionInfo info) {
			String author = desktop.author();
			String message = "restored as of " + when(info.time());
			open.run("Saving", (notebook, monitor) -> new PastRevisions(notebook).restore(info.id(), message, author), outcome -> {
				switch (outcome) {
				case SaveOutcome.Saved saved -> desktop.announcements().done("Saved as it was at " + when(info.time()) + ".");
				case SaveOutcome.Conflict conflict -> desktop.announcements().trouble(conflict.message());
				case SaveOutcome.Invalid invalid -> desktop.announcements().trouble(invalid.message());
				}
			});
		}
	}

	@Override
	public void setFocus() {
		TableViewer table = revisions;
		if (table != null) {
			table.getControl().setFocus();
		}
	}

	@Override
	public void dispose() {
		if (session != null) {
			session.removeListener(listener);
		}
		if (follower != null) {
			follower.dispose();
		}
		super.dispose();
	}
}
