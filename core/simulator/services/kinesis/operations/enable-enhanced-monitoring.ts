import { monitoringChange } from '../monitoring';

export const enableEnhancedMonitoring = monitoringChange((before, named) => [
  ...new Set([...before, ...named]),
]);
