import { describe, expect, it } from 'vitest';
import { LoadedServices } from '@/app/_ui/simulator/service-chunks';
import { SERVICES } from '@/core/simulator/services/list';
import { SERVICE_NAMES, withNeeds } from '@/core/simulator/services/needs';
import { ServiceNotLoaded } from '@/core/simulator/services/not-loaded';

describe('services that are loaded when they are asked for', () => {
  it('are those of the list, in its order', async () => {
    const services = new LoadedServices();
    await services.load(SERVICE_NAMES);
    expect(services.all.length).toBe(SERVICES.length);
    for (const [index, service] of services.all.entries()) expect(service).toBe(SERVICES[index]);
  });

  it('stand in their places before, and say that they are not there', async () => {
    const services = new LoadedServices();
    await services.load(['sqs']);
    expect(services.all.map(({ name }) => name)).toEqual(SERVICES.map(({ name }) => name));
    const lambda = services.all.find(({ name }) => name === 'lambda');
    expect(() => lambda?.operations).toThrow(ServiceNotLoaded);
    expect(() => lambda?.shapes.operations).toThrow(ServiceNotLoaded);
    expect(services.all.find(({ name }) => name === 'sqs')?.operations.SendMessage).toBeDefined();
  });

  it('make another list only where something is new', async () => {
    const services = new LoadedServices();
    await services.load(['sqs']);
    const before = services.all;
    await services.load(['sqs']);
    expect(services.all).toBe(before);
    await services.load(withNeeds(['sesv2']));
    expect(services.all === before).toBe(false);
    expect(services.all.find(({ name }) => name === 'ses')?.operations.SendEmail).toBeDefined();
  });
});
