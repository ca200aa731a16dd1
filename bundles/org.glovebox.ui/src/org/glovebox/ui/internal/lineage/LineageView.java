/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.lineage;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.store.Direction;
import org.glovebox.core.store.Edge;
import org.glovebox.core.store.Lineage;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.ui.NotebookSession;
import org.glovebox.ui.RecordRef;
import org.glovebox.ui.SessionListener;
import org.glovebox.ui.internal.Pictures;
import org.glovebox.ui.internal.RecordFollower;
import org.glovebox.ui.internal.editor.SelectionHolder;
import org.glovebox.ui.internal.session.DesktopSession;

/** The selected record between what it came from and what came of it. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class LineageView extends ViewPart implements LineageCanvas.Handler {

	private final Explorer explorer = new Explorer();
	private final SelectionHolder selection = new SelectionHolder();
	private @Nullable DesktopSession session;
	private @Nullable RecordFollower follower;
	private @Nullable LineageCanvas canvas;
	private int drawn;
	private final SessionListener listener = new SessionListener() {
		@Override
		public void notebookClosed() {
			explorer.clear();
			canvas().show(Drawing.EMPTY);
		}

		@Override
		public void recordsChanged(Set<UUID> records) {
			explorer.focus().ifPresent(LineageView.this::restart);
		}
	};

	/** What is read for a record. */
	private record Surroundings(Lineage lineage, Set<UUID> stale) {
		static Surroundings of(Notebook notebook, UUID record) {
			int beyond = Explorer.NEAR + 1;
			return new Surroundings(notebook.neighbourhood(record, beyond, beyond),
					notebook.outdatedPins().stream().map(Edge::from).collect(Collectors.toSet()));
		}
	}

	@Override
	public void createPartControl(Composite parent) {
		DesktopSession open = (DesktopSession) getSite().getService(NotebookSession.class);
		session = open;
		canvas = new LineageCanvas(parent, this);
		getSite().setSelectionProvider(selection);
		tools(getViewSite().getActionBars().getToolBarManager());
		menu();
		open.addListener(listener);
		follower = new RecordFollower(getViewSite(), this::follow);
	}

	private LineageCanvas canvas() {
		return Objects.requireNonNull(canvas);
	}

	private DesktopSession session() {
		return Objects.requireNonNull(session);
	}

	private static Action action(String text, Runnable run) {
		return new Action(text) {
			@Override
			public void run() {
				run.run();
			}
		};
	}

	private void tools(IToolBarManager bar) {
		Action in = action("Zoom in", () -> canvas().zoom(true));
		in.setImageDescriptor(Pictures.ZOOM_IN.descriptor());
		Action out = action("Zoom out", () -> canvas().zoom(false));
		out.setImageDescriptor(Pictures.ZOOM_OUT.descriptor());
		Action fit = action("Show all", () -> canvas().fit());
		fit.setImageDescriptor(Pictures.FIT.descriptor());
		List.of(in, out, fit).forEach(bar::add);
	}

	private void menu() {
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(manager -> canvas().selectedBox().ifPresent(box -> {
			if (box.group()) {
				manager.add(action("Show One by One", () -> open(box)));
			} else {
				manager.add(action("Open", () -> session().openRecord(box.first())));
				manager.add(action("Begin From Here", () -> restart(box.first())));
			}
			if (box.moreUp() > 0) {
				manager.add(action("Show What It Came From", () -> expand(box, true)));
			}
			if (box.moreDown() > 0) {
				manager.add(action("Show What Came of It", () -> expand(box, false)));
			}
			if (explorer.takenApart()) {
				manager.add(action("Put Series Together", () -> {
					explorer.putTogether();
					draw();
				}));
			}
		}));
		canvas().control().setMenu(menu.createContextMenu(canvas().control()));
	}

	private void follow(UUID record) {
		if (explorer.refocus(record)) {
			draw();
		} else {
			restart(record);
		}
	}

	private void restart(UUID record) {
		session().read("lineage", notebook -> Surroundings.of(notebook, record), found -> {
			explorer.start(record, found.lineage(), found.stale());
			draw();
		});
	}

	private void draw() {
		int number = ++drawn;
		Scene scene = explorer.scene();
		session().background().quietly("Laying out lineage", monitor -> LayeredLayout.of(scene), drawing -> {
			if (number == drawn && !canvas().control().isDisposed()) {
				canvas().show(drawing);
				canvas().selectFocus();
			}
		});
	}

	@Override
	public void selected(Scene.Box box) {
		selection.setSelection(new StructuredSelection(
				box.members().stream().map(RecordSummary::uuid).map(RecordRef::new).toList()));
	}

	@Override
	public void open(Scene.Box box) {
		if (box.group()) {
			explorer.takeApart(box);
			draw();
		} else {
			session().openRecord(box.first());
		}
	}

	@Override
	public void expand(Scene.Box box, boolean up) {
		List<UUID> records = box.members().stream().map(RecordSummary::uuid).toList();
		// one link further than is shown, so that the new boxes know how much more there is
		session().read("lineage", notebook -> notebook.lineage(records, up ? Direction.UP : Direction.DOWN, 2),
				found -> {
					explorer.expand(box, up, found);
					draw();
				});
	}

	@Override
	public void setFocus() {
		canvas().control().setFocus();
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
