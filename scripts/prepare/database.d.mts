export declare function migrate(chosen: { url: string; dataFolder: string }): Promise<void>;
