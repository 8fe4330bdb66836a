import { monitoringChange } from '../monitoring';

export const disableEnhancedMonitoring = monitoringChange((before, named) =>
  before.filter((metric) => !named.includes(metric)),
);
