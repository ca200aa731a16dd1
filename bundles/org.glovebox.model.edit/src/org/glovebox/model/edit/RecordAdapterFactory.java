/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model.edit;

import java.util.List;

import org.eclipse.emf.common.notify.AdapterFactory;
import org.eclipse.emf.edit.provider.ComposedAdapterFactory;
import org.eclipse.emf.edit.provider.DecoratorAdapterFactory;
import org.eclipse.emf.edit.provider.IItemProviderDecorator;
import org.eclipse.emf.edit.provider.ReflectiveItemProviderAdapterFactory;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.model.analysis.provider.internal.AnalysisItemProviderAdapterFactory;
import org.glovebox.model.cell.provider.internal.CellItemProviderAdapterFactory;
import org.glovebox.model.characterization.provider.internal.CharacterizationItemProviderAdapterFactory;
import org.glovebox.model.edit.internal.RecordItemProvider;
import org.glovebox.model.electrochemistry.provider.internal.ElectrochemistryItemProviderAdapterFactory;
import org.glovebox.model.knowledge.provider.internal.KnowledgeItemProviderAdapterFactory;
import org.glovebox.model.material.provider.internal.MaterialItemProviderAdapterFactory;
import org.glovebox.model.notebook.provider.internal.NotebookItemProviderAdapterFactory;
import org.glovebox.model.synthesis.provider.internal.SynthesisItemProviderAdapterFactory;

/**
 * Makes the item providers of records: those generated from the model for children, commands and properties, with
 * labels and icons that speak. Kinds of plug-ins that bring item providers of their own keep them; those that bring
 * none get reflective ones, and labels and icons from the annotations of their package.
 */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class RecordAdapterFactory extends DecoratorAdapterFactory {

	/** Makes a factory. Dispose of it when the editor that uses it is closed. */
	public RecordAdapterFactory() {
		super(generated());
	}

	private static AdapterFactory generated() {
		ComposedAdapterFactory all = new ComposedAdapterFactory(ComposedAdapterFactory.Descriptor.Registry.INSTANCE);
		List.of(new NotebookItemProviderAdapterFactory(), new MaterialItemProviderAdapterFactory(),
				new SynthesisItemProviderAdapterFactory(), new CellItemProviderAdapterFactory(),
				new CharacterizationItemProviderAdapterFactory(), new ElectrochemistryItemProviderAdapterFactory(),
				new AnalysisItemProviderAdapterFactory(), new KnowledgeItemProviderAdapterFactory(),
				new ReflectiveItemProviderAdapterFactory())
				.forEach(all::addAdapterFactory);
		return all;
	}

	@Override
	protected @Nullable IItemProviderDecorator createItemProviderDecorator(Object target, Object type) {
		return new RecordItemProvider(this);
	}
}
