/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.navigator;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DoubleClickEvent;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.part.ViewPart;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.ui.NotebookSession;
import org.glovebox.ui.RecordRef;
import org.glovebox.ui.RecordTransfer;
import org.glovebox.ui.SelectedIcons;
import org.glovebox.ui.SessionListener;
import org.glovebox.ui.internal.editor.SelectionHolder;
import org.glovebox.ui.internal.importing.FileDrop;
import org.glovebox.ui.internal.session.DesktopSession;

/** All records by project and kind. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class NavigatorView extends ViewPart {

	private static final int REFRESH_DELAY_MILLISECONDS = 150;

	private final SelectionHolder selection = new SelectionHolder();
	private final SessionListener changes = new SessionListener() {
		@Override
		public void notebookOpened(Notebook notebook) {
			first = true;
			reload();
		}

		@Override
		public void notebookClosed() {
			viewer().setInput(null);
		}

		@Override
		public void recordsChanged(Set<UUID> records) {
			viewer().getControl().getDisplay().timerExec(REFRESH_DELAY_MILLISECONDS, reload);
		}
	};
	private final Runnable reload = this::reload;
	private boolean first = true;
	private @Nullable TreeViewer viewer;
	private @Nullable DesktopSession session;

	private static final class Content implements ITreeContentProvider {
		@Override
		public Object[] getElements(@Nullable Object input) {
			return children(input);
		}

		@Override
		public Object[] getChildren(@Nullable Object parent) {
			return children(parent);
		}

		private static Object[] children(@Nullable Object parent) {
			return parent instanceof Node node ? node.children().toArray() : new Object[0];
		}

		@Override
		public @Nullable Object getParent(@Nullable Object element) {
			return null;
		}

		@Override
		public boolean hasChildren(@Nullable Object element) {
			return element instanceof Node node && !node.children().isEmpty();
		}
	}

	@Override
	public void createPartControl(Composite parent) {
		DesktopSession found = (DesktopSession) getSite().getService(NotebookSession.class);
		session = found;
		TreeViewer made = new TreeViewer(parent, SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
		viewer = made;
		made.setUseHashlookup(true);
		made.setContentProvider(new Content());
		made.setLabelProvider(new DelegatingStyledCellLabelProvider(new NodeLabels()));
		SelectedIcons.in(made.getTree());
		made.addSelectionChangedListener(this::selected);
		made.addDoubleClickListener(this::open);
		drag(made);
		made.addDropSupport(DND.DROP_COPY | DND.DROP_DEFAULT, new Transfer[] { FileTransfer.getInstance() },
				new FileDrop(found, NavigatorView::recordAt));
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(new NavigatorMenu(getSite().getWorkbenchWindow(), found, made));
		made.getControl().setMenu(menu.createContextMenu(made.getControl()));
		getSite().registerContextMenu(menu, selection);
		getSite().setSelectionProvider(selection);
		found.addListener(changes);
		reload();
	}

	private TreeViewer viewer() {
		TreeViewer made = viewer;
		if (made == null) {
			throw new IllegalStateException("the navigator has no tree yet");
		}
		return made;
	}

	private void reload() {
		DesktopSession open = session;
		if (open != null) {
			List<String> searches = open.preferences().handOverSearches();
			open.read("the navigator", notebook -> NotebookTree.read(notebook, searches), this::show);
		}
	}

	private void show(Node root) {
		TreeViewer tree = viewer();
		if (tree.getControl().isDisposed()) {
			return;
		}
		Object[] expanded = tree.getExpandedElements();
		IStructuredSelection selected = tree.getStructuredSelection();
		tree.getControl().setRedraw(false);
		try {
			tree.setInput(root);
			if (first) {
				tree.expandToLevel(2);
				first = root.children().stream().noneMatch(node -> node.role() == Node.Role.PROJECT);
			} else {
				tree.setExpandedElements(expanded);
				tree.setSelection(selected);
			}
		} finally {
			tree.getControl().setRedraw(true);
		}
	}

	private void selected(SelectionChangedEvent event) {
		List<UUID> records = records(event.getStructuredSelection()).stream().map(RecordSummary::uuid).toList();
		selection.setSelection(records.isEmpty() ? StructuredSelection.EMPTY : RecordRef.selection(records));
	}

	/** The records of a selection in the tree. */
	static List<RecordSummary> records(IStructuredSelection selected) {
		return ((List<?>) selected.toList()).stream().filter(Node.class::isInstance).map(Node.class::cast)
				.flatMap(node -> node.record().stream()).toList();
	}

	private void open(DoubleClickEvent event) {
		IStructuredSelection selected = (IStructuredSelection) event.getSelection();
		if (selected.getFirstElement() instanceof Node node) {
			boolean opens = node.role() == Node.Role.RECORD;
			node.record().filter(r -> opens).ifPresentOrElse(summary -> session().openRecord(summary.uuid()),
					() -> viewer().setExpandedState(node, !viewer().getExpandedState(node)));
		}
	}

	private NotebookSession session() {
		DesktopSession open = session;
		if (open == null) {
			throw new IllegalStateException("the navigator has no session yet");
		}
		return open;
	}

	private static Optional<UUID> recordAt(DropTargetEvent event) {
		return event.item instanceof TreeItem item && item.getData() instanceof Node node
				? node.record().map(RecordSummary::uuid)
				: Optional.empty();
	}

	private static void drag(TreeViewer tree) {
		Transfer[] transfers = { RecordTransfer.getInstance(), TextTransfer.getInstance() };
		tree.addDragSupport(DND.DROP_COPY | DND.DROP_LINK, transfers, new DragSourceAdapter() {
			@Override
			public void dragStart(DragSourceEvent event) {
				event.doit = !records(tree.getStructuredSelection()).isEmpty();
			}

			@Override
			public void dragSetData(DragSourceEvent event) {
				List<RecordSummary> records = records(tree.getStructuredSelection());
				event.data = RecordTransfer.getInstance().isSupportedType(event.dataType)
						? records.stream().map(RecordSummary::uuid).toArray(UUID[]::new)
						: String.join("\n", records.stream().map(RecordSummary::label).toList());
			}
		});
	}

	@Override
	public void setFocus() {
		viewer().getControl().setFocus();
	}

	@Override
	public void dispose() {
		DesktopSession open = session;
		if (open != null) {
			open.removeListener(changes);
		}
		super.dispose();
	}
}
