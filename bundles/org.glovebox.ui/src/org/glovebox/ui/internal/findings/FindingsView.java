/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.findings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.DoubleClickEvent;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.glovebox.core.check.Fix;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.model.check.Finding.Severity;
import org.glovebox.ui.NotebookSession;
import org.glovebox.ui.RecordFinding;
import org.glovebox.ui.forms.FormLook;
import org.glovebox.ui.internal.Pictures;
import org.glovebox.ui.internal.session.DesktopSession;
import org.glovebox.ui.internal.session.FindingsBoard;

/** What the checks found on the records that are open, with a jump to the place. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class FindingsView extends ViewPart {

	/** The command that puts right what the selected finding is about. */
	static final String FIX = "org.glovebox.ui.fix";

	private static final int WIDE = 5;
	private static final int FIX_WIDTH = 2;
	private static final int FIX_COLUMN = 1;

	private final Map<UUID, String> names = new HashMap<>();
	private final Runnable refresh = this::refresh;
	private @Nullable TableViewer viewer;
	private @Nullable DesktopSession session;

	@Override
	public void createPartControl(Composite parent) {
		DesktopSession open = (DesktopSession) getSite().getService(NotebookSession.class);
		session = open;
		Composite holder = new Composite(parent, SWT.NONE);
		TableColumnLayout layout = new TableColumnLayout();
		holder.setLayout(layout);
		TableViewer made = new TableViewer(holder, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
		viewer = made;
		made.setContentProvider(ArrayContentProvider.getInstance());
		made.getTable().setHeaderVisible(true);
		ColumnViewerToolTipSupport.enableFor(made);
		column(made, layout, "Finding", WIDE, new ColumnLabelProvider() {
			@Override
			public String getText(@Nullable Object element) {
				return finding(element).text();
			}

			@Override
			public String getToolTipText(@Nullable Object element) {
				return finding(element).text();
			}

			@Override
			public Image getImage(@Nullable Object element) {
				return picture(finding(element).severity()).image();
			}
		});
		column(made, layout, "Proposal", FIX_WIDTH, new ColumnLabelProvider() {
			@Override
			public String getText(@Nullable Object element) {
				return finding(element).fix().map(Fix::label).orElse("");
			}

			@Override
			public String getToolTipText(@Nullable Object element) {
				return finding(element).fix().map(fix -> fix.label() + " (click, or Ctrl+1); Ctrl+Z takes it back")
						.orElse("");
			}

			@Override
			public Color getForeground(@Nullable Object element) {
				return FormLook.accent(made.getTable());
			}
		});
		column(made, layout, "Record", 1, new ColumnLabelProvider() {
			@Override
			public String getText(@Nullable Object element) {
				UUID record = ((FindingsBoard.Entry) element).record();
				return names.getOrDefault(record, "");
			}
		});
		made.addDoubleClickListener(this::jump);
		offerFixes(made);
		getSite().setSelectionProvider(made);
		open.findings().addListener(refresh);
		refresh();
	}

	/** A proposal is taken by a click on it, by its key or from the menu. */
	private void offerFixes(TableViewer made) {
		Table table = made.getTable();
		table.addListener(SWT.MouseUp, event -> fixAt(made, event).filter(entry -> event.button == 1).ifPresent(this::fix));
		table.addListener(SWT.MouseMove, event -> table.setCursor(fixAt(made, event).isPresent()
				? table.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null));
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(shown -> selected(made).ifPresent(entry -> {
			shown.add(action("Go to the field", () -> jump(entry)));
			entry.finding().fix().ifPresent(fix -> shown.add(action(fix.label(), () -> fix(entry))));
		}));
		table.setMenu(menu.createContextMenu(table));
		getSite().getService(IHandlerService.class).activateHandler(FIX, new AbstractHandler() {
			@Override
			public @Nullable Object execute(@Nullable ExecutionEvent event) {
				selected(made).filter(entry -> entry.finding().fix().isPresent()).ifPresent(FindingsView.this::fix);
				return null;
			}
		});
	}

	private static Action action(String text, Runnable run) {
		return new Action(text) {
			@Override
			public void run() {
				run.run();
			}
		};
	}

	private static Optional<FindingsBoard.Entry> selected(TableViewer table) {
		return Optional.ofNullable(table.getStructuredSelection().getFirstElement())
				.map(FindingsBoard.Entry.class::cast);
	}

	private static Optional<FindingsBoard.Entry> fixAt(TableViewer table, Event event) {
		ViewerCell cell = table.getCell(new Point(event.x, event.y));
		return cell != null && cell.getColumnIndex() == FIX_COLUMN
				&& cell.getElement() instanceof FindingsBoard.Entry entry && entry.finding().fix().isPresent()
						? Optional.of(entry) : Optional.empty();
	}

	private void fix(FindingsBoard.Entry entry) {
		entry.finding().fix().ifPresent(fix -> Objects.requireNonNull(session).fix(entry.record(), fix));
	}

	private static RecordFinding finding(@Nullable Object element) {
		return element instanceof FindingsBoard.Entry entry ? entry.finding()
				: new RecordFinding(Severity.INFORMATION, "", "");
	}

	private static void column(TableViewer table, TableColumnLayout layout, String heading, int weight,
			ColumnLabelProvider labels) {
		TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
		column.getColumn().setText(heading);
		column.setLabelProvider(labels);
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight));
	}

	private static Pictures picture(Severity severity) {
		return switch (severity) {
		case ERROR -> Pictures.ERROR;
		case WARNING -> Pictures.WARNING;
		case INFORMATION -> Pictures.INFORMATION;
		};
	}

	private void refresh() {
		TableViewer table = viewer;
		DesktopSession open = session;
		if (table == null || open == null || table.getControl().isDisposed()) {
			return;
		}
		List<FindingsBoard.Entry> all = open.findings().all();
		table.setInput(all);
		setPartName(all.isEmpty() ? "Findings" : "Findings (" + all.size() + ")");
		Set<UUID> unknown = all.stream().map(FindingsBoard.Entry::record).filter(r -> !names.containsKey(r))
				.collect(Collectors.toSet());
		if (!unknown.isEmpty()) {
			open.read("names of records", notebook -> notebook.summaries(unknown), this::named);
		}
	}

	private void named(List<RecordSummary> summaries) {
		TableViewer table = viewer;
		summaries.forEach(summary -> names.put(summary.uuid(),
				summary.shortId().isEmpty() ? summary.label() : summary.shortId()));
		if (table != null && !table.getControl().isDisposed()) {
			table.refresh();
		}
	}

	private void jump(DoubleClickEvent event) {
		if (((IStructuredSelection) event.getSelection()).getFirstElement() instanceof FindingsBoard.Entry entry) {
			jump(entry);
		}
	}

	private void jump(FindingsBoard.Entry entry) {
		Objects.requireNonNull(session).openField(entry.record(), entry.finding().field());
	}

	@Override
	public void setFocus() {
		TableViewer table = viewer;
		if (table != null) {
			table.getControl().setFocus();
		}
	}

	@Override
	public void dispose() {
		DesktopSession open = session;
		if (open != null) {
			open.findings().removeListener(refresh);
		}
		super.dispose();
	}
}
